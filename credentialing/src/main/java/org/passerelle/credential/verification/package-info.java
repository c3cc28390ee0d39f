/** Answers in words whether a credential is genuine, current and whose; knows no database. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.verification;
