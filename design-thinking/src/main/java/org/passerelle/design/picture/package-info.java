/** Images that people send: read from hostile bytes, made small, and written anew without what a camera adds. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.picture;
