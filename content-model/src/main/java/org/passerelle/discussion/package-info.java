/** What the people of a run write to each other: threads, questions with their answers, and their moderation. */
@org.jspecify.annotations.NullMarked
package org.passerelle.discussion;
