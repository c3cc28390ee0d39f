/** Reports of checks, sealed so that whoever is handed one can check it as they check credentials. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.reporting;
