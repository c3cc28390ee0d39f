/** What a region teaches held against what it asks for: courses ranked with their reasons, and demands unmet. */
@org.jspecify.annotations.NullMarked
package org.passerelle.matching;
