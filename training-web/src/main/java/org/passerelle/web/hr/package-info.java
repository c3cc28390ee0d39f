/** What a house's people keep of credentials that they checked, and what they ask holders. */
@NullMarked
package org.passerelle.web.hr;

import org.jspecify.annotations.NullMarked;
