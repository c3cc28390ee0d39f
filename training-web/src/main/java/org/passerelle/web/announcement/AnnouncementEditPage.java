package org.passerelle.web.announcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.announcement.AnnouncementDraft;
import org.passerelle.announcement.AnnouncementView;
import org.passerelle.announcement.Announcing;
import org.passerelle.announcement.Audience;
import org.passerelle.announcement.Segment;
import org.passerelle.delivery.Grouping;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** Writes an announcement: first it says to how many it would go, then it sends it; or puts right what was sent. */
@Named
@RequestScoped
@Route(
        path = "/trainer/runs/{run}/announcements/new",
        view = "/announcement/edit.xhtml",
        access = Permission.AUTHOR_COURSE)
@Route(
        path = "/trainer/runs/{run}/announcements/{announcement}",
        view = "/announcement/edit.xhtml",
        access = Permission.AUTHOR_COURSE)
public class AnnouncementEditPage {
    @Inject
    Announcing announcing;

    @Inject
    Grouping grouping;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String titleFr = "";
    private String titleEn = "";
    private String textFr = "";
    private String textEn = "";
    private String segment = Segment.ALL.name();
    private String cohort = "";
    private String days = "7";
    private String unit = "";
    private String at = "";

    @Nullable
    private Integer count;

    /** Begins with what was announced. */
    public void load() {
        announcing.course(parts.id("run"));
        if (!isFresh()) {
            AnnouncementView before = announcing.one(parts.id("run"), parts.id("announcement"));
            titleFr = before.title().only(Language.FR).orElse("");
            titleEn = before.title().only(Language.EN).orElse("");
            textFr = before.text().only(Language.FR).orElse("");
            textEn = before.text().only(Language.EN).orElse("");
        }
    }

    /** Whether it is written now. */
    public boolean isFresh() {
        return parts.word("announcement").isEmpty();
    }

    /** Where all of them are. */
    public String getBack() {
        return "/trainer/runs/" + parts.id("run") + "/announcements";
    }

    /** To whom it can go. */
    public List<SelectItem> getSegments() {
        return Arrays.stream(Segment.values())
                .map(s -> new SelectItem(s.name(), texts.name("announcement.segment", s)))
                .toList();
    }

    /** The cohorts of the run, and none. */
    public List<SelectItem> getCohorts() {
        return Stream.concat(
                        Stream.of(new SelectItem("", texts.of("announcement.choose"))),
                        grouping.of(parts.id("run")).stream().map(c -> new SelectItem(c.id().toString(), c.name())))
                .toList();
    }

    /** The units of the course, and none. */
    public List<SelectItem> getUnits() {
        return Stream.concat(
                        Stream.of(new SelectItem("", texts.of("announcement.choose"))),
                        announcing.course(parts.id("run")).units().stream()
                                .map(u -> new SelectItem(u.id().toString(), texts.in(u.title()))))
                .toList();
    }

    /** To how many it goes, once that is known; null before. */
    public @Nullable Integer getCount() {
        return count;
    }

    /** For which audience the number was shown; sent along, so that nobody sends to others than they saw. */
    public String getCounted() {
        return count == null ? "" : key();
    }

    private String key() {
        return String.join("|", segment, cohort, days, unit);
    }

    /** Says to how many it would go; pressed again for the same people, announces it. */
    public void go() {
        AnnouncementDraft draft = draft();
        if (key().equals(parts.word("counted"))) {
            announcing.announce(parts.id("run"), draft);
            redirect.to(getBack());
        } else {
            count = announcing.count(parts.id("run"), draft);
        }
    }

    /** Keeps what was put right. */
    public void save() {
        announcing.edit(parts.id("run"), parts.id("announcement"), draft());
        redirect.to(getBack());
    }

    private AnnouncementDraft draft() {
        Segment whom = Arrays.stream(Segment.values())
                .filter(s -> s.name().equals(segment))
                .findFirst()
                .orElseThrow(() -> Refusal.of("segment", "kernel.required"));
        return new AnnouncementDraft(
                LocalizedText.of(titleFr, titleEn),
                LocalizedText.of(textFr, textEn),
                new Audience(
                        whom,
                        id(cohort),
                        days.strip().matches("\\d{1,4}") ? Integer.valueOf(days.strip()) : null,
                        id(unit)),
                moment());
    }

    private static @Nullable UUID id(String chosen) {
        try {
            return chosen.isBlank() ? null : UUID.fromString(chosen);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Instant moment() {
        try {
            return at.isBlank()
                    ? null
                    : LocalDateTime.parse(at.strip()).atZone(Clocks.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.of("at", "announcement.when");
        }
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public String getTitleFr() {
        return titleFr;
    }

    public void setTitleFr(@Nullable String titleFr) {
        this.titleFr = said(titleFr);
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(@Nullable String titleEn) {
        this.titleEn = said(titleEn);
    }

    public String getTextFr() {
        return textFr;
    }

    public void setTextFr(@Nullable String textFr) {
        this.textFr = said(textFr);
    }

    public String getTextEn() {
        return textEn;
    }

    public void setTextEn(@Nullable String textEn) {
        this.textEn = said(textEn);
    }

    public String getSegment() {
        return segment;
    }

    public void setSegment(@Nullable String segment) {
        this.segment = said(segment);
    }

    public String getCohort() {
        return cohort;
    }

    public void setCohort(@Nullable String cohort) {
        this.cohort = said(cohort);
    }

    public String getDays() {
        return days;
    }

    public void setDays(@Nullable String days) {
        this.days = said(days);
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = said(unit);
    }

    public String getAt() {
        return at;
    }

    public void setAt(@Nullable String at) {
        this.at = said(at);
    }
}
