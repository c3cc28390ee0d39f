/** What a house's people keep of credentials that they checked, what becomes of these, and what holders are asked. */
@NullMarked
package org.passerelle.credential.keeping;

import org.jspecify.annotations.NullMarked;
