/**
 * Connected places: where they are, when they are open and what they offer, rooms that are taken for a time, and
 * half-days that people book.
 */
@org.jspecify.annotations.NullMarked
package org.passerelle.place;
