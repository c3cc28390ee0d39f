/** The issuers whom the region and each house trust: pages of administrators and of human resources. */
@NullMarked
package org.passerelle.web.trust;

import org.jspecify.annotations.NullMarked;
