/** The forums of runs as pages: threads, questions and answers, the code of conduct, and moderation. */
@NullMarked
package org.passerelle.web.discussion;

import org.jspecify.annotations.NullMarked;
