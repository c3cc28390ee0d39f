/**
 * Credentials of other issuers that people bring in: verified, kept with what was found, and counted if they are
 * theirs.
 */
@NullMarked
package org.passerelle.credential.elsewhere;

import org.jspecify.annotations.NullMarked;
