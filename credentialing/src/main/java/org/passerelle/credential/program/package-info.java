/** Credentials that programs of the region have issued, beside the badges that people earn by learning. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.program;
