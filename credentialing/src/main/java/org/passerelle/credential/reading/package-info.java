/** Takes credentials out of whatever people send them in: files, pictures, PDFs, archives and lists of links. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.reading;
