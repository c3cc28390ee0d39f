/** The first page. */
@NullMarked
package org.passerelle.web.home;

import org.jspecify.annotations.NullMarked;
