package org.passerelle.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LocalizedText;

/**
 * What a trainer says of a session, as it was typed.
 *
 * @param title what it is about; in one language at least
 * @param day within the run; needed
 * @param from when it begins; needed
 * @param until when it ends, six hours later at most; needed
 * @param room where it is held; null for online only
 * @param link by which one takes part from afar, {@code https} only; empty for in the room only
 * @param note what to bring or to know; may be empty
 * @param cohort for whom it is; null for the whole run
 */
public record SessionDraft(
        LocalizedText title,
        @Nullable LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable UUID room,
        @Nullable String link,
        LocalizedText note,
        @Nullable UUID cohort) {}
