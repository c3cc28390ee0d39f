/** The only bridge from courses to credentials: who completes a course, or shows what they can do, is awarded it. */
@NullMarked
package org.passerelle.web.award;

import org.jspecify.annotations.NullMarked;
