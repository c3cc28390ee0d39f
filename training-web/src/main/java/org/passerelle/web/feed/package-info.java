/** The feeds of job postings for administrators: kept, tried, read in the background or by the clock, undone. */
@NullMarked
package org.passerelle.web.feed;

import org.jspecify.annotations.NullMarked;
