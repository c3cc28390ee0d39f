package org.passerelle.web.design.need;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.need.NeedDraft;
import org.passerelle.design.need.SeenOn;

/** What is typed of a need. */
public class NeedFields {
    private String why = "";
    private String people = "";
    private String zoneCode = "";
    private String neededBy = "";
    private String seen = "";
    private String key = "";

    /** What cannot be read is left out, so that it is refused beside its field. */
    NeedDraft draft(List<String> skills, SeenOn seenOn, String quoted) {
        return new NeedDraft(skills, whole(), zoneCode, day(), why, seenOn, quoted);
    }

    private @Nullable Integer whole() {
        return people.strip().matches("\\d{1,6}") ? Integer.valueOf(people.strip()) : null;
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(neededBy.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Objects.requireNonNullElse(why, "");
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(@Nullable String people) {
        this.people = Objects.requireNonNullElse(people, "");
    }

    public String getZoneCode() {
        return zoneCode;
    }

    public void setZoneCode(@Nullable String zoneCode) {
        this.zoneCode = Objects.requireNonNullElse(zoneCode, "");
    }

    public String getNeededBy() {
        return neededBy;
    }

    public void setNeededBy(@Nullable String neededBy) {
        this.neededBy = Objects.requireNonNullElse(neededBy, "");
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = Objects.requireNonNullElse(seen, "");
    }

    public String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = Objects.requireNonNullElse(key, "");
    }
}
