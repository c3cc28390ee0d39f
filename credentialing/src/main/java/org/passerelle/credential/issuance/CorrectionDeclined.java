package org.passerelle.credential.issuance;

import java.util.UUID;

/** An administrator did not correct the name on a credential as its holder asked; the holder should hear why. */
public record CorrectionDeclined(UUID credential, UUID holder, String reason) {}
