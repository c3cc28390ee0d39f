/** The signing of a session on a host's tablet, to which nobody is signed in. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.tablet;
