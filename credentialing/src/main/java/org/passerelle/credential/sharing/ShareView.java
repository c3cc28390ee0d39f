package org.passerelle.credential.sharing;

import java.time.Instant;
import java.util.UUID;

/**
 * A link as its holder sees it.
 *
 * @param code what the link ends in
 * @param note for whom, in the holder's words; may be empty
 * @param createdAt when it was made
 * @param until when it ends or ended
 * @param open whether it still shows something
 * @param views how often it was opened
 */
public record ShareView(UUID id, String code, String note, Instant createdAt, Instant until, boolean open, int views) {}
