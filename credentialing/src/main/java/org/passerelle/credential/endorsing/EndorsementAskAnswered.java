package org.passerelle.credential.endorsing;

import java.util.UUID;

/** An organisation endorsed a holder's credential, or declined; the holder should hear of it. */
public record EndorsementAskAnswered(UUID holder, UUID credential, boolean endorsed) {}
