package org.passerelle.web.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.AuditLine;
import org.passerelle.people.Auditing;

/**
 * What somebody looks for in the journal.
 *
 * @param act in words, or its code; empty for any
 * @param outcome empty for any
 */
record AuditQuestion(String act, Optional<AuditLine.Outcome> outcome) {
    private static final int LONGEST = 120;

    /** As it stands in an address; what is no outcome asks for none. */
    static AuditQuestion of(@Nullable String act, @Nullable String outcome) {
        String typed = act == null ? "" : act.strip();
        return new AuditQuestion(
                typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
                Arrays.stream(AuditLine.Outcome.values())
                        .filter(o -> o.name().equals(outcome))
                        .findFirst());
    }

    /** The same for another outcome. */
    AuditQuestion with(Optional<AuditLine.Outcome> other) {
        return new AuditQuestion(act, other);
    }

    Auditing.Filter filter(ActWords words) {
        return new Auditing.Filter(Optional.empty(), Optional.empty(), Optional.empty(), words.meant(act), outcome);
    }

    /** The part of an address that asks it. */
    String query() {
        return "?act=" + URLEncoder.encode(act, StandardCharsets.UTF_8) + "&outcome="
                + outcome.map(AuditLine.Outcome::name).orElse("");
    }
}
