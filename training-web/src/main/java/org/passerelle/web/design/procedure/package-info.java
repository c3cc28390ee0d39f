/** The pages of procedures under redesign: their maps, what-if scenarios, measurements, and what was given back. */
@NullMarked
package org.passerelle.web.design.procedure;

import org.jspecify.annotations.NullMarked;
