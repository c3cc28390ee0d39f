/** Workshops and their live boards: pages, the line to every screen, and the exports. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.design.workshop;
