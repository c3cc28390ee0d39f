/** Reads what people send as files: their kind, the text of documents, the pictures of slides. */
@NullMarked
package org.passerelle.documents;

import org.jspecify.annotations.NullMarked;
