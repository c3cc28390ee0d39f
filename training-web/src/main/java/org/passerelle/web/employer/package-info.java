/** The employers' desk: what they look for, drawn from an ad or picked, and what answers it. */
@NullMarked
package org.passerelle.web.employer;

import org.jspecify.annotations.NullMarked;
