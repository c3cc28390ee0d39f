/** How to: the five stages with the criteria by which one leaves them, and the method cards. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.method;
