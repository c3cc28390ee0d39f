/** Reads the text of documents that people send. */
@NullMarked
package org.passerelle.documents;

import org.jspecify.annotations.NullMarked;
