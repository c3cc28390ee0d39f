/**
 * Awards a course to many at once, from a list that a trainer hands in and a second one of the same body confirms: read
 * row by row, issued in slices, kept for those who have no account yet.
 */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.awardlist;
