package org.passerelle.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.DemandDraft;
import org.passerelle.demand.DemandKind;
import org.passerelle.demand.DemandSource;
import org.passerelle.demand.Employer;
import org.passerelle.demand.Need;
import org.passerelle.demand.Reading;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.skills.Identifying;
import org.passerelle.skills.Occupation;
import org.passerelle.skills.Skill;
import org.passerelle.skills.SkillExtraction;
import org.passerelle.territory.Commune;
import org.passerelle.territory.Located;
import org.passerelle.territory.Territory;

/** Turns what a row says into a demand as it was read: finds its place, its occupation and its skills. */
@ApplicationScoped
class PostingReader {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_REFERENCE = 190;
    private static final int MOST_SKILLS = 40;
    private static final int USUAL_DAYS = 90;

    @Inject
    Territory territory;

    @Inject
    Identifying identifying;

    @Inject
    SkillExtraction extraction;

    @Inject
    Clock clock;

    /** What tells a posting from others of its feed, as it goes into its key: without spaces. */
    static String reference(Posting posting) {
        String line = posting.line(FeedField.REFERENCE);
        if (line.isEmpty()) {
            throw Refusal.of(FeedField.REFERENCE.written(), "feed.noReference");
        }
        String key = line.replace("%", "%25").replace(" ", "%20");
        if (key.length() > LONGEST_REFERENCE) {
            throw Refusal.of(FeedField.REFERENCE.written(), "kernel.tooLong", LONGEST_REFERENCE);
        }
        return key;
    }

    /** @throws Refusal beside the field that can't be understood */
    Reading read(String prefix, Posting posting) {
        String title = title(posting);
        String text = Text.lines(posting.first(FeedField.TEXT));
        requireReadable(title + text);
        Employer employer = Employer.read(posting.line(FeedField.SIRET), posting.line(FeedField.EMPLOYER));
        Located place = place(posting);
        Instant published = published(posting);
        DemandDraft draft = new DemandDraft(
                null,
                title,
                text,
                kind(posting),
                openings(posting),
                place.zone(),
                place.commune().orElse(null),
                identifying
                        .occupation(posting.line(FeedField.ROME), posting.line(FeedField.OCCUPATION))
                        .map(Occupation::uri)
                        .orElse(null),
                null,
                lastDay(posting, published),
                skills(posting, title + "\n" + text),
                DemandSource.FEED);
        return new Reading(prefix + reference(posting), employer, draft, published);
    }

    private static String title(Posting posting) {
        String title = posting.line(FeedField.TITLE);
        if (title.isEmpty()) {
            throw Refusal.of(FeedField.TITLE.written(), "feed.noTitle");
        }
        int points = title.codePointCount(0, title.length());
        return points <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    private static void requireReadable(String said) {
        if (said.indexOf('\uFFFD') >= 0) {
            throw Refusal.of(FeedField.TEXT.written(), "feed.unreadableCharacters");
        }
    }

    private static DemandKind kind(Posting posting) {
        String said = posting.line(FeedField.KIND);
        for (DemandKind kind : DemandKind.values()) {
            if (kind.name().equals(said)) {
                return kind;
            }
        }
        if (said.isEmpty()) {
            return DemandKind.VACANCY;
        }
        throw Refusal.of(FeedField.KIND.written(), "feed.kindUnknown", said);
    }

    private static int openings(Posting posting) {
        String said = posting.line(FeedField.OPENINGS);
        if (!said.isEmpty() && !said.matches("\\d{1,6}(?:\\.0+)?")) {
            throw Refusal.of(FeedField.OPENINGS.written(), "feed.openingsWrong", said);
        }
        return said.isEmpty() ? 1 : Integer.parseInt(said.replaceFirst("\\..*", ""));
    }

    /** The first of what is said that leads to a place: zone, commune, postal code and name, point, department. */
    private Located place(Posting posting) {
        Located found = Stream.<Optional<Located>>of(
                        territory.zone(posting.line(FeedField.ZONE)).map(z -> new Located(z.code(), Optional.empty())),
                        territory.commune(posting.line(FeedField.COMMUNE)).map(PostingReader::located),
                        territory.named(posting.line(FeedField.POSTAL_CODE), posting.line(FeedField.CITY)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> point(posting))
                .or(() -> territory.department(posting.line(FeedField.DEPARTMENT)))
                .orElse(null);
        if (found == null) {
            throw Refusal.of("place", "feed.placeUnknown", said(posting));
        }
        return found;
    }

    private static Located located(Commune commune) {
        return new Located(commune.zone(), Optional.of(commune.code()));
    }

    private Optional<Located> point(Posting posting) {
        try {
            return territory.nearest(
                    Double.parseDouble(posting.line(FeedField.LATITUDE)),
                    Double.parseDouble(posting.line(FeedField.LONGITUDE)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** All that the row says of its place, for whoever has to find out why it is unknown. */
    private static String said(Posting posting) {
        String all = String.join(
                " ",
                Stream.of(
                                FeedField.ZONE,
                                FeedField.COMMUNE,
                                FeedField.POSTAL_CODE,
                                FeedField.CITY,
                                FeedField.DEPARTMENT,
                                FeedField.LATITUDE,
                                FeedField.LONGITUDE)
                        .map(posting::line)
                        .filter(line -> !line.isEmpty())
                        .toList());
        return all.isEmpty() ? "–" : all;
    }

    private Instant published(Posting posting) {
        String said = posting.first(FeedField.PUBLISHED_AT);
        return said.isEmpty() ? clock.instant() : Instant.parse(said);
    }

    /**
     * The day that is said; else the usual time after the publication; else, for what is in its feed still, the end of
     * next month. Always a day that stays the same when the feed is read again soon.
     */
    private @Nullable LocalDate lastDay(Posting posting, Instant published) {
        String said = posting.first(FeedField.VALID_THROUGH);
        if (!said.isEmpty()) {
            return LocalDate.ofInstant(Instant.parse(said), Clocks.ZONE);
        }
        LocalDate today = Clocks.today(clock);
        LocalDate endOfNextMonth = today.withDayOfMonth(1).plusMonths(2).minusDays(1);
        if (posting.first(FeedField.PUBLISHED_AT).isEmpty()) {
            return endOfNextMonth;
        }
        LocalDate usual = LocalDate.ofInstant(published, Clocks.ZONE).plusDays(USUAL_DAYS);
        return usual.isBefore(today) ? endOfNextMonth : usual;
    }

    /** Those that the row names; where it names none that is known, those found in its text, as surely as found. */
    private List<SkillAsk> skills(Posting posting, String text) {
        List<SkillAsk> asked = new ArrayList<>();
        known(posting, FeedField.SKILLS_REQUIRED).forEach(skill -> asked.add(SkillAsk.required(skill.uri())));
        known(posting, FeedField.SKILLS_WISHED).forEach(skill -> asked.add(SkillAsk.wished(skill.uri())));
        if (asked.isEmpty()) {
            String read = text.substring(0, Math.min(text.length(), SkillExtraction.READ));
            extraction.find(read).skills().stream()
                    .filter(found -> found.probability() > 0)
                    .limit(MOST_SKILLS)
                    .forEach(found ->
                            asked.add(new SkillAsk(found.uri(), Math.min(1, found.probability()), Need.REQUIRED)));
        }
        if (asked.isEmpty()) {
            throw Refusal.of("skills", "feed.noSkill");
        }
        return asked.stream().limit(MOST_SKILLS).toList();
    }

    private Stream<Skill> known(Posting posting, FeedField field) {
        return posting.all(field).stream().flatMap(said -> identifying.skill(said).stream());
    }
}
