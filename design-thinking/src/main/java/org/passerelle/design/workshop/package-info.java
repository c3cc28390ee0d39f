/** A workshop of a challenge: who sits at it, its boards, and the log in which everything done on them is kept. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.workshop;
