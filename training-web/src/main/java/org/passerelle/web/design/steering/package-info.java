/** Pages on which a challenge is steered: who has to do with it, days, who leads, and invitations. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.design.steering;
