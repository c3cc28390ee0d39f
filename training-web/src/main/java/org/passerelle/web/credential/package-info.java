/** Credentials on the web: who issues, under which key, and the pages of their holders. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.credential;
