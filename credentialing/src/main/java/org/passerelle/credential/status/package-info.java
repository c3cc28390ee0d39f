/** Who was withdrawn, as W3C Bitstring Status Lists: one bit for each credential, hidden among many thousands. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.status;
