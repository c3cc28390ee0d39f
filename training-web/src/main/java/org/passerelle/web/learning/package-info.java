/** The learner's pages: a place in a course, where to go on, what to read, what to answer, and the end. */
@NullMarked
package org.passerelle.web.learning;

import org.jspecify.annotations.NullMarked;
