package org.passerelle.assessment;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.kernel.Refusal;

/**
 * A file is asked for, which a person judges. Of which kind it is is told by what is in it, never by its name.
 *
 * @param mostMegabytes how large at most, 1 to 10
 */
public record Upload(int mostMegabytes, Rubric rubric) implements Body {
    private static final int MOST_MEGABYTES = 10;
    private static final Pattern KEPT = Pattern.compile("([0-9a-f-]{36}) (.{1,100})");

    @Override
    public String type() {
        return "UPLOAD";
    }

    @Override
    public void check(String key) {
        if (mostMegabytes < 1 || mostMegabytes > MOST_MEGABYTES) {
            throw Refusal.of("mostMegabytes", "assessment.megabytesOutOfRange", key, MOST_MEGABYTES);
        }
        rubric.check(key);
    }

    /** What names a file that was kept: its identifier and its name. */
    @Override
    public Answer read(String key, String given) {
        if (!given.isEmpty() && submission(given).isEmpty()) {
            throw Refusal.of(key, "assessment.attachFile");
        }
        return new Answer.Typed(given);
    }

    /** The file that an answer names. */
    static Optional<UUID> submission(String answer) {
        Matcher kept = KEPT.matcher(answer);
        try {
            return kept.matches() ? Optional.of(UUID.fromString(kept.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Rubric> judgedBy() {
        return Optional.of(rubric);
    }

    /** Nothing by itself: a person tells. */
    @Override
    public double score(Answer answer) {
        return 0;
    }

    @Override
    public Look look(Draw draw) {
        return Look.typed(String.valueOf(mostMegabytes));
    }
}
