/** Programs of others that holders let read or add their credentials: the OAuth 2.0 of the Open Badges 3.0 API. */
@NullMarked
package org.passerelle.credential.programs;

import org.jspecify.annotations.NullMarked;
