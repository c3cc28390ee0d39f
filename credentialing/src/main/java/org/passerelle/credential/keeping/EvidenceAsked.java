package org.passerelle.credential.keeping;

import java.util.UUID;

/** A house asked a holder for evidence; the holder should hear of it. */
public record EvidenceAsked(UUID request, UUID holder, UUID organisation) {}
