/** What learners keep while they read and watch: their place, their notes and bookmarks, and finding things again. */
@NullMarked
package org.passerelle.reading;

import org.jspecify.annotations.NullMarked;
