/** Finds concepts in sentences: labels, vectors, trees, and the models that were learned for each language. */
@org.jspecify.annotations.NullMarked
package org.passerelle.skills.find;
