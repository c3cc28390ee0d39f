/** What trainers announce to the learners of a run, or to some of them. */
@org.jspecify.annotations.NullMarked
package org.passerelle.announcement;
