/** Writes what is to be printed as a tagged PDF that everybody can read and that carries its signed file. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.paper;
