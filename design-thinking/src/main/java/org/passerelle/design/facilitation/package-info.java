/** What people earn by workshops: having taken part, and facilitating at one of two levels. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.facilitation;
