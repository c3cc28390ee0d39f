/** Pages on which a challenge's team asks for skills that agents lack. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.design.need;
