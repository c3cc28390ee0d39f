package org.passerelle.demand;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From whom and from where a demand comes; it never changes.
 *
 * @param postedBy who typed it in; null when no person did
 * @param idempotencyKey what tells it from others that this organisation sent; null for none
 * @param feedKey what tells it from all others that were read from feeds; null for none
 * @param importId the import that brought it; null for none
 * @param observedAt when it was seen
 */
record Provenance(
        Employer employer,
        DemandSource source,
        @Nullable UUID postedBy,
        @Nullable String idempotencyKey,
        @Nullable String feedKey,
        @Nullable UUID importId,
        Instant observedAt) {}
