/** A learner's calendar: as a page, and as a file that programs read at a secret address. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.calendar;
