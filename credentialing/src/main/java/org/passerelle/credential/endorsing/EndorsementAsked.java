package org.passerelle.credential.endorsing;

import java.util.UUID;

/** A holder asked an organisation to endorse a credential; its people should hear of it. */
public record EndorsementAsked(UUID request, UUID organisation) {}
