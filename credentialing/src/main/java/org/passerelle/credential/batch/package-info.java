/** Answers for many credentials at once, a row for each, without keeping anything. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.batch;
