/** Holds a paper that somebody hands in against what was issued under the code that stands on it. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.comparing;
