package org.passerelle.web.trainer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Condition;
import org.passerelle.kernel.Refusal;

/** A condition of an activity, as it is typed. */
public class ConditionFields {
    private final int place;
    private String kind = "";
    private String activity = "";
    private String percent = "";
    private String moment = "";
    private String group = "";

    ConditionFields(int place) {
        this.place = place;
    }

    void fill(Condition condition) {
        activity = condition.restsOn().map(UUID::toString).orElse("");
        if (condition instanceof Condition.Score score) {
            kind = "score";
            percent = String.valueOf(score.percent());
        } else if (condition instanceof Condition.From from) {
            kind = "from";
            moment = Typed.moment(from.moment());
        } else if (condition instanceof Condition.Group named) {
            kind = "group";
            group = named.name();
        } else {
            kind = "done";
        }
    }

    /** What was typed; empty where nothing was chosen. @throws Refusal beside the field that is wrong */
    Optional<Condition> condition() {
        return switch (kind) {
            case "done" -> Optional.of(new Condition.Done(activity()));
            case "score" -> Optional.of(new Condition.Score(activity(), percent()));
            case "from" -> Optional.of(new Condition.From(moment()));
            case "group" -> Optional.of(new Condition.Group(group()));
            default -> Optional.empty();
        };
    }

    private UUID activity() {
        try {
            return UUID.fromString(activity);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("activity" + place, "kernel.required");
        }
    }

    private int percent() {
        Integer number = Typed.whole(percent);
        if (number == null) {
            throw Refusal.of("percent" + place, "trainer.numberWrong");
        }
        return number;
    }

    private Instant moment() {
        Instant typed = Typed.moment("moment" + place, moment);
        if (typed == null) {
            throw Refusal.of("moment" + place, "kernel.required");
        }
        return typed;
    }

    private String group() {
        if (group.isBlank()) {
            throw Refusal.of("group" + place, "kernel.required");
        }
        return group.strip();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = Typed.said(kind);
    }

    public String getActivity() {
        return activity;
    }

    public void setActivity(@Nullable String activity) {
        this.activity = Typed.said(activity);
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(@Nullable String percent) {
        this.percent = Typed.said(percent);
    }

    public String getMoment() {
        return moment;
    }

    public void setMoment(@Nullable String moment) {
        this.moment = Typed.said(moment);
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = Typed.said(group);
    }
}
