/**
 * Attests what somebody can do, in the name of an organisation: asked of the person first, and of a second person of
 * the organisation for the highest level.
 */
@org.jspecify.annotations.NullMarked
package org.passerelle.credential.attestation;
