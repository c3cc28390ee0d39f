/** Programs of others that read or add a holder's credentials: the API of Open Badges 3.0 and its OAuth 2.0. */
@NullMarked
package org.passerelle.web.programs;

import org.jspecify.annotations.NullMarked;
