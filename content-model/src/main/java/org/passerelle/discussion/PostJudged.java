package org.passerelle.discussion;

import java.util.UUID;

/** Something was done about what a person wrote: hidden, shown again, accepted as the answer, or endorsed. */
public record PostJudged(UUID run, UUID thread, UUID post, String title, UUID author, What what) {
    /** What was done. */
    public enum What {
        /** A moderator hid it. */
        HIDDEN,
        /** It is shown again. */
        RESTORED,
        /** It stays hidden. */
        UPHELD,
        /** Who asked accepted it. */
        ACCEPTED,
        /** A trainer says that it is right. */
        ENDORSED
    }
}
