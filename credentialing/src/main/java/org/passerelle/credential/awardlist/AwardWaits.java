package org.passerelle.credential.awardlist;

import java.util.UUID;

/** A credential waits for somebody who has no account yet; they should be invited. */
public record AwardWaits(UUID course, UUID body, UUID proposedBy, String email) {}
