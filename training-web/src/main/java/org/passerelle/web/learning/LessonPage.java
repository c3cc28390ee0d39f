package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.reading.KeepingPlaces;
import org.passerelle.reading.NoteView;
import org.passerelle.reading.Paragraphs;
import org.passerelle.reading.TakingNotes;
import org.passerelle.reading.Whereabouts;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Texts;

/** A lesson with its paragraphs counted, where its reader stands, and what they noted beside it. */
@Named
@RequestScoped
public class LessonPage {
    private static final int BEGINNING = 60;

    @Inject
    ActivityShowPage page;

    @Inject
    TakingNotes taking;

    @Inject
    KeepingPlaces places;

    @Inject
    Weights weights;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String paragraph = "0";
    private String quote = "";
    private String words = "";

    @Nullable
    private List<Shown> notes;

    @Nullable
    private Whereabouts place;

    /**
     * A note beside the text.
     *
     * @param at the paragraph where it stands now; 0 for the whole
     * @param lost whether its words are not in the text any more
     */
    public record Shown(NoteView note, int at, boolean lost) {}

    private String body() {
        return texts.in(page.getActivity().body());
    }

    /** The text, its paragraphs counted and those with notes marked. */
    public String getHtml() {
        Set<Integer> noted = getNotes().stream().map(Shown::at).collect(Collectors.toSet());
        String html = Paragraphs.numbered(body(), noted);
        return weights.isLight() ? weights.onTap(html) : html;
    }

    /** Where the reader stood. */
    public Whereabouts getPlace() {
        if (place == null) {
            place = places.of(parts.id("enrolment"), parts.id("activity"));
        }
        return place;
    }

    /** The notes, in the order of the text. */
    public List<Shown> getNotes() {
        if (notes == null) {
            LocalizedText text = page.getActivity().body();
            notes = taking.beside(parts.id("enrolment"), parts.id("activity")).stream()
                    .map(note -> shown(note, Paragraphs.find(text, locale.language(), note.paragraph(), note.quote())))
                    .toList();
        }
        return notes;
    }

    private static Shown shown(NoteView note, OptionalInt at) {
        return new Shown(note, at.orElse(0), at.isEmpty());
    }

    /** The paragraphs beside which a note may stand, by their beginnings. */
    public List<SelectItem> getSpots() {
        List<SelectItem> spots = new ArrayList<>();
        spots.add(new SelectItem("0", texts.of("learning.notes.whole")));
        List<String> all = Paragraphs.of(body());
        for (int i = 0; i < all.size(); i++) {
            String said = all.get(i);
            if (!said.isEmpty()) {
                int end = said.offsetByCodePoints(0, Math.min(BEGINNING, said.codePointCount(0, said.length())));
                spots.add(new SelectItem(
                        String.valueOf(i + 1), said.substring(0, end) + (end < said.length() ? "…" : "")));
            }
        }
        return spots;
    }

    /** Keeps what was written. */
    public void write() {
        int at = number(paragraph);
        taking.write(parts.id("enrolment"), parts.id("activity"), locale.language(), at, quote, words);
        redirect.to(here() + (at == 0 ? "#notes" : "#p-" + at));
    }

    /** Marks the place where the reader is, or takes the mark away. */
    public void bookmark() {
        int at = number(parts.word("at"));
        taking.bookmark(parts.id("enrolment"), parts.id("activity"), locale.language(), at);
        redirect.to(here() + (at == 0 ? "#notes" : "#p-" + at));
    }

    /** Takes a note away. */
    public void remove(UUID note) {
        taking.remove(note);
        redirect.to(here() + "#notes");
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private String here() {
        return "/me/learning/" + parts.id("enrolment") + '/' + parts.id("activity");
    }

    public String getParagraph() {
        return paragraph;
    }

    public void setParagraph(@Nullable String paragraph) {
        this.paragraph = paragraph == null ? "0" : paragraph;
    }

    public String getQuote() {
        return quote;
    }

    public void setQuote(@Nullable String quote) {
        this.quote = quote == null ? "" : quote;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
