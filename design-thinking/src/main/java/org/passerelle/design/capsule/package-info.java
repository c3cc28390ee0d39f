/** Short readings for elected officials, the question each ends in, and what becomes of it. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.capsule;
