/** What can be earned: the immutable versions of an Open Badges 3.0 achievement. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.achievement;
