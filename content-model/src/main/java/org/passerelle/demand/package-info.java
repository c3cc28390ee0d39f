/** What employers ask for: posted demands, and how much each skill is asked for in each zone. */
@org.jspecify.annotations.NullMarked
package org.passerelle.demand;
