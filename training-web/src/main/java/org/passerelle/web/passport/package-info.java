/** The passport of skills: what somebody can do, with what shows it, on a page, on paper, and by links to a part. */
@NullMarked
package org.passerelle.web.passport;

import org.jspecify.annotations.NullMarked;
