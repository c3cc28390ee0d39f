/** What can be learned: courses with their units and activities, written by training bodies and found by everybody. */
@org.jspecify.annotations.NullMarked
package org.passerelle.catalogue;
