/** The issuers that the region and each house trust, under the names that these give them. */
@NullMarked
package org.passerelle.credential.trust;

import org.jspecify.annotations.NullMarked;
