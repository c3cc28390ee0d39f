/** Courses as they are given: runs with dates and seats, the learners in them, and how far each has come. */
@org.jspecify.annotations.NullMarked
package org.passerelle.delivery;
