/** Who reached what in a run: every result with its state, typed grades with their reasons, totals and skills. */
@org.jspecify.annotations.NullMarked
package org.passerelle.gradebook;
