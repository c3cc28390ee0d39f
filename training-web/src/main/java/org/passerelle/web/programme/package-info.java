/** Programmes for whoever wonders whether to take one, and how far one has got in them. */
@NullMarked
package org.passerelle.web.programme;

import org.jspecify.annotations.NullMarked;
