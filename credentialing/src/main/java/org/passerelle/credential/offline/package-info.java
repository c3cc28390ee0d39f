/** Checking credentials where there is no network: what to take along, and a command that uses it. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.offline;
