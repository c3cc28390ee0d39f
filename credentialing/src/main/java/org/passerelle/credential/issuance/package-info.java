/** Awards achievements to people as signed Open Badges 3.0 credentials, and keeps the register of them. */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.issuance;
