/** What a learner and their tutors write to each other, between the two sides alone. */
@org.jspecify.annotations.NullMarked
package org.passerelle.dialogue;
