/** What organisations say in favour of what can be earned and of credentials, signed when it is looked at. */
@NullMarked
package org.passerelle.credential.endorsement;

import org.jspecify.annotations.NullMarked;
