package org.passerelle.profile;

import java.time.Instant;
import java.util.UUID;

/**
 * A link to a passport as its holder sees it.
 *
 * @param code what the link ends in
 * @param note for whom, in the holder's words; may be empty
 * @param createdAt when it was made
 * @param until when it ends or ended
 * @param open whether it still shows something
 * @param views how often it was opened
 */
public record PassportLinkView(
        UUID id, String code, String note, Instant createdAt, Instant until, boolean open, int views) {}
