/** Pages of those who lead workshops: confirming who was there, and asking for a level. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.design.facilitation;
