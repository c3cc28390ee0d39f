/** What trainers announce to their learners, on both sides. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.announcement;
