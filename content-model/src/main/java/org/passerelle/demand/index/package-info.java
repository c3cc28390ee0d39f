/**
 * How much each skill and each occupation is asked for in each zone: the index that demands feed as they come, change
 * and go.
 */
@org.jspecify.annotations.NullMarked
package org.passerelle.demand.index;
