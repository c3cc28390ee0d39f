package org.passerelle.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.Need;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Text;
import org.passerelle.skills.Extracted;
import org.passerelle.skills.FoundSkill;
import org.passerelle.skills.Referential;
import org.passerelle.skills.Skill;
import org.passerelle.skills.SkillExtraction;
import org.passerelle.skills.Span;
import org.passerelle.web.platform.ActiveLocale;

/**
 * The skills of the form: those ticked, those found in the ad with the words that say so, and those that a search
 * brought. What is ticked travels in the request, so that nothing is lost between two clicks.
 */
@Named
@RequestScoped
public class SkillSheet {
    private static final int MOST_SUGGESTED = 8;
    private static final int MOST_QUOTES = 2;
    private static final int QUOTE = 60;

    @Inject
    SkillExtraction extraction;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    private String wanted = "";
    private final Map<String, Need> ticked = new LinkedHashMap<>();
    private final Map<String, List<String>> quotes = new LinkedHashMap<>();
    private List<Part> parts = List.of();
    private boolean read;

    @Nullable
    private Extracted extracted;

    /**
     * A skill to tick.
     *
     * @param quotes the words of the ad that say so; empty when it was searched for
     * @param wished whether it is ticked as helpful rather than required
     */
    public record Line(String uri, String label, List<String> quotes, boolean ticked, boolean wished) {
        /** Where it stands in the page. */
        public String anchor() {
            return SkillSheet.anchor(uri);
        }
    }

    /**
     * A part of the ad as it was read.
     *
     * @param uri the skill that it speaks of; empty for none
     * @param label the skill's name
     */
    public record Part(String text, String uri, String label) {
        /** Where the skill stands in the page. */
        public String anchor() {
            return SkillSheet.anchor(uri);
        }
    }

    private static String anchor(String uri) {
        return "skill-" + Integer.toHexString(uri.hashCode());
    }

    /** Begins with what a demand asks for already. */
    void begin(List<SkillAsk> asks) {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            read = true;
            asks.forEach(ask -> ticked.put(referential.same().of(ask.skillUri()), ask.need()));
        }
    }

    /** Looks for skills in the ad. */
    void find(String ad) {
        extracted = extraction.find(ad);
        parts = parts(ad, extracted.skills());
        for (FoundSkill found : extracted.skills()) {
            quotes.put(
                    found.uri(),
                    found.spans().stream()
                            .limit(MOST_QUOTES)
                            .map(span -> quote(ad, span))
                            .toList());
        }
    }

    /** The ad in parts, marked where it speaks of a skill; of two that overlap, the one that begins first is marked. */
    private List<Part> parts(String ad, List<FoundSkill> skills) {
        record Marked(Span span, FoundSkill skill) {}
        List<Marked> marks = skills.stream()
                .flatMap(skill -> skill.spans().stream().map(span -> new Marked(span, skill)))
                .sorted(Comparator.comparingInt((Marked m) -> m.span().start()))
                .toList();
        List<Part> made = new ArrayList<>();
        int at = 0;
        for (Marked mark : marks) {
            if (mark.span().start() >= at) {
                made.add(new Part(ad.substring(at, mark.span().start()), "", ""));
                String uri = mark.skill().uri();
                made.add(new Part(
                        ad.substring(mark.span().start(), mark.span().end()),
                        uri,
                        referential.label(uri, locale.language())));
                at = mark.span().end();
            }
        }
        if (!marks.isEmpty()) {
            made.add(new Part(ad.substring(at), "", ""));
        }
        return made;
    }

    /** The ad in parts, once it was read and skills were found. */
    public List<Part> getParts() {
        return parts;
    }

    private static String quote(String ad, Span span) {
        return Text.line(ad.substring(span.start(), Math.min(span.end(), span.start() + QUOTE)));
    }

    /** What to tell of the last look into the ad: {@code none}, {@code unknownLanguage}, or nothing. */
    public String getTold() {
        if (extracted == null || !extracted.skills().isEmpty()) {
            return "";
        }
        return extracted.isUnknownLanguage() ? "unknownLanguage" : "none";
    }

    /** The skills ticked, then those found in the ad, then those that the search brings. */
    public List<Line> getLines() {
        List<String> uris = new ArrayList<>(ticked().keySet());
        quotes.keySet().stream().filter(uri -> !uris.contains(uri)).forEach(uris::add);
        if (!wanted.isBlank()) {
            referential.suggest(wanted, locale.language(), MOST_SUGGESTED).stream()
                    .map(Skill::uri)
                    .filter(uri -> !uris.contains(uri))
                    .forEach(uris::add);
        }
        return uris.stream().map(this::line).toList();
    }

    private Line line(String uri) {
        Need need = ticked().get(uri);
        return new Line(
                uri,
                referential.label(uri, locale.language()),
                quotes.getOrDefault(uri, List.of()),
                need != null,
                need == Need.WISHED);
    }

    /** What the employer asks for. */
    List<SkillAsk> asks() {
        return ticked().entrySet().stream()
                .map(e -> new SkillAsk(e.getKey(), 1, e.getValue()))
                .toList();
    }

    private Map<String, Need> ticked() {
        if (!read) {
            read = true;
            Map<String, String[]> typed =
                    FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
            Set<String> wished =
                    Arrays.stream(typed.getOrDefault("wished", new String[0])).collect(Collectors.toSet());
            for (String uri : typed.getOrDefault("skill", new String[0])) {
                ticked.put(uri, wished.contains(uri) ? Need.WISHED : Need.REQUIRED);
            }
        }
        return ticked;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted == null ? "" : Text.line(wanted);
    }
}
