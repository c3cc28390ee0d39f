/** Pages on which somebody says what they can do, and sees the way to a job. */
@NullMarked
package org.passerelle.web.path;

import org.jspecify.annotations.NullMarked;
