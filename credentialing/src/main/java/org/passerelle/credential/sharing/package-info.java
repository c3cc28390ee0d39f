/** Links by which holders show a part of a credential, until a day that they choose. */
@NullMarked
package org.passerelle.credential.sharing;

import org.jspecify.annotations.NullMarked;
