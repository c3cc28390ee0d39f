/** Signing and checking signatures: W3C Data Integrity with eddsa-rdfc-2022, and the platform's keys. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.proof;
