/** Withdraws many credentials for one reason: proposed by one administrator, confirmed by another, done in slices. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.withdrawal;
