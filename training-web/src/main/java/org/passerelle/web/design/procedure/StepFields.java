package org.passerelle.web.design.procedure;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.design.procedure.Channel;
import org.passerelle.design.procedure.Step;

/** What is typed of one step, by the names of its parts. */
public class StepFields {
    private final Map<String, String> typed = new HashMap<>(Map.of(
            "channel", Channel.ONLINE.name(),
            "forms", "0",
            "signatures", "0",
            "workMinutes", "0",
            "waitDays", "0",
            "reworkPercent", "0",
            "sharePercent", "100"));

    /** What is typed, by part; a form writes into it. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** What is known already. */
    void from(Step step) {
        typed.putAll(Map.of(
                "key", step.key(),
                "name", step.name(),
                "actor", step.actor(),
                "channel", step.channel().name(),
                "forms", String.valueOf(step.forms()),
                "signatures", String.valueOf(step.signatures()),
                "workMinutes", String.valueOf(step.workMinutes()),
                "waitDays", plain(step.waitDays()),
                "reworkPercent", String.valueOf(step.reworkPercent()),
                "sharePercent", String.valueOf(step.sharePercent())));
        typed.putAll(
                Map.of("after", String.join(" ", step.after()), "rule", step.rule(), "ruleSource", step.ruleSource()));
    }

    /** A step whose key and predecessor suggest themselves. */
    void suggest(String key, String after) {
        typed.put("key", key);
        typed.put("after", after);
    }

    private static String plain(double days) {
        return days == Math.rint(days) ? String.valueOf((long) days) : String.valueOf(days);
    }

    /** The step as typed. */
    Step step() {
        return new Step(
                said("key"),
                said("name"),
                said("actor"),
                Channel.valueOf(said("channel")),
                whole("forms"),
                whole("signatures"),
                whole("workMinutes"),
                Numbers.decimal("waitDays", said("waitDays")),
                whole("reworkPercent"),
                whole("sharePercent"),
                Step.keys(said("after")),
                said("rule"),
                said("ruleSource"));
    }

    private int whole(String part) {
        return Numbers.whole(part, said(part));
    }

    private String said(String part) {
        String said = typed.get(part);
        return said == null ? "" : said;
    }
}
