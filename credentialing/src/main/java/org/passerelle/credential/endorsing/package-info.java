/** Lets organisations endorse what can be earned, and credentials whose holders ask for it. */
@NullMarked
package org.passerelle.credential.endorsing;

import org.jspecify.annotations.NullMarked;
