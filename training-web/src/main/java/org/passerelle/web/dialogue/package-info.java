/** The conversations of learners with their tutors. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.dialogue;
