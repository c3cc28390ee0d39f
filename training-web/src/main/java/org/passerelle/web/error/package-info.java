/** Where refusals, absences and failures become pages and problems in the person's language. */
@NullMarked
package org.passerelle.web.error;

import org.jspecify.annotations.NullMarked;
