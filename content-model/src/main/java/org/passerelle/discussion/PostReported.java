package org.passerelle.discussion;

import java.util.UUID;

/** Something written waits for a moderator of this organisation. */
public record PostReported(UUID organisation, UUID post, String title) {}
