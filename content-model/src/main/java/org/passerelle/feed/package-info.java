/** Demand that comes in from feeds and files: read row by row, by a mapping that an administrator can write. */
@org.jspecify.annotations.NullMarked
package org.passerelle.feed;
