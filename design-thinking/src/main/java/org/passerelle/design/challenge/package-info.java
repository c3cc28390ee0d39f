/** A question put to a team, carried through the five stages. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.challenge;
