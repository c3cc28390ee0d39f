/** People. */
@org.jspecify.annotations.NullMarked
package org.passerelle.people;
