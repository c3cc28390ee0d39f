/** The design-thinking module's pages: its home, the method cards, the challenges. */
@NullMarked
package org.passerelle.web.design;

import org.jspecify.annotations.NullMarked;
