/** Credentials carried inside other files: pictures with the signed text baked in, after Open Badges 3.0. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.baking;
