/** The vocabularies that credentials are written in, bundled so that no verification needs the network. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.vocab;
