/** Reads courses that were written elsewhere: readers of formats, each with one door. */
@NullMarked
package org.passerelle.interchange;

import org.jspecify.annotations.NullMarked;
