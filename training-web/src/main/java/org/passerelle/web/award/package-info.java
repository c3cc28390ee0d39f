/** The only bridge from courses to credentials: who completes a course is awarded what it attests. */
@NullMarked
package org.passerelle.web.award;

import org.jspecify.annotations.NullMarked;
