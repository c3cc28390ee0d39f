package org.passerelle.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.skills.Referential;
import org.passerelle.skills.Skill;
import org.passerelle.territory.Territory;

/** Holds what an employer typed against the rules, and says beside which field it fails. */
@ApplicationScoped
class DraftChecks {
    /** The longest ad, in characters. */
    static final int LONGEST = 100_000;

    static final int MOST_OPENINGS = 500;
    static final int MOST_SKILLS = 40;
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 365;
    private static final int MOST_MONTHS = 36;

    @Inject
    Referential referential;

    @Inject
    TitleOccupation titleOccupation;

    @Inject
    Territory territory;

    @Inject
    Clock clock;

    /**
     * @param already the month of a demand that is edited, which may be past; null for a new one
     * @throws Refusal beside the first field that is wrong
     */
    CheckedDraft check(DemandDraft draft, @Nullable YearMonth already) {
        return new CheckedDraft(
                Text.required("title", draft.title(), 160),
                text(draft.text()),
                kind(draft.kind(), draft.source()),
                openings(draft.openings()),
                zone(draft.zoneCode()),
                commune(draft.communeCode(), draft.zoneCode()),
                occupation(draft.occupationUri(), draft.title()),
                month(draft.neededFrom(), already),
                lastDay(draft.validThrough()),
                skills(draft.skills()));
    }

    /** The same draft, its last day brought to at most a year from now. */
    DemandDraft withinAYear(DemandDraft draft) {
        LocalDate most = Clocks.today(clock).plusDays(MOST_DAYS);
        LocalDate last = draft.validThrough();
        return last == null || !last.isAfter(most) ? draft : draft.until(most);
    }

    private static String text(@Nullable String typed) {
        if (typed != null && typed.length() > LONGEST) {
            throw Refusal.of("text", "demand.adTooLong", LONGEST);
        }
        return PersonalData.removed(Text.lines(typed));
    }

    private static DemandKind kind(@Nullable DemandKind kind, DemandSource source) {
        if (kind == null) {
            throw Refusal.of("kind", "kernel.required");
        }
        if (kind == DemandKind.TRAINING_NEED && source != DemandSource.ADMINISTRATION) {
            throw Refusal.of("kind", "demand.kindNotYours");
        }
        return kind;
    }

    private static int openings(@Nullable Integer openings) {
        if (openings == null || openings < 1 || openings > MOST_OPENINGS) {
            throw Refusal.of("openings", "demand.openingsWrong", MOST_OPENINGS);
        }
        return openings;
    }

    private String zone(@Nullable String code) {
        return territory
                .zone(code)
                .orElseThrow(() -> Refusal.of("zoneCode", "demand.zoneUnknown"))
                .code();
    }

    private @Nullable String commune(@Nullable String code, @Nullable String zone) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return territory
                .commune(code)
                .filter(commune -> commune.zone().equals(zone))
                .orElseThrow(() -> Refusal.of("communeCode", "demand.communeUnknown"))
                .code();
    }

    /** The one that is said; where none is, the one that the title names. */
    private @Nullable String occupation(@Nullable String uri, @Nullable String title) {
        if (uri == null || uri.isBlank()) {
            return titleOccupation.of(Text.line(title)).orElse(null);
        }
        return referential
                .occupation(uri)
                .orElseThrow(() -> Refusal.of("occupationUri", "demand.occupationUnknown"))
                .uri();
    }

    private YearMonth month(@Nullable YearMonth wanted, @Nullable YearMonth already) {
        YearMonth now = YearMonth.from(Clocks.today(clock));
        YearMonth month = wanted == null ? now : wanted;
        if (month.equals(already)) {
            return month;
        }
        if (month.isBefore(now) || month.isAfter(now.plusMonths(MOST_MONTHS))) {
            throw Refusal.of("neededFrom", "demand.monthWrong", MOST_MONTHS);
        }
        return month;
    }

    private LocalDate lastDay(@Nullable LocalDate wanted) {
        LocalDate today = Clocks.today(clock);
        LocalDate day = wanted == null ? today.plusDays(USUAL_DAYS) : wanted;
        if (day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw Refusal.of("validThrough", "demand.lastDayWrong", MOST_DAYS);
        }
        return day;
    }

    private List<SkillAsk> skills(List<SkillAsk> asked) {
        Map<String, SkillAsk> each = new TreeMap<>();
        for (SkillAsk ask : asked) {
            String uri = referential
                    .skill(ask.skillUri())
                    .map(Skill::uri)
                    .orElseThrow(() -> Refusal.of("skills", "demand.skillUnknown", ask.skillUri()));
            each.merge(uri, new SkillAsk(uri, ask.weight(), ask.need()), DraftChecks::stronger);
        }
        if (each.isEmpty()) {
            throw Refusal.of("skills", "demand.noSkill");
        }
        if (each.size() > MOST_SKILLS) {
            throw Refusal.of("skills", "demand.skillsMany", MOST_SKILLS);
        }
        return List.copyOf(each.values());
    }

    private static SkillAsk stronger(SkillAsk one, SkillAsk other) {
        Comparator<SkillAsk> byShare =
                Comparator.comparingDouble(ask -> ask.weight() * ask.need().share());
        return byShare.compare(one, other) >= 0 ? one : other;
    }
}
