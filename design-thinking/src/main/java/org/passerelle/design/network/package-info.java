/** The network of innovation leads: who helps with what, and the meetings at which they meet. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.network;
