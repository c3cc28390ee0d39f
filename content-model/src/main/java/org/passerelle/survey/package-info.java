/** What learners are asked before, at the end and six months after a course, and what they answer, as counts alone. */
@org.jspecify.annotations.NullMarked
package org.passerelle.survey;
