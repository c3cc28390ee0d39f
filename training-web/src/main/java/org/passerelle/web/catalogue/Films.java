package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.Cue;
import org.passerelle.catalogue.FilmQuality;
import org.passerelle.catalogue.FilmVersions;
import org.passerelle.catalogue.MediaLibrary;
import org.passerelle.catalogue.SlideView;
import org.passerelle.catalogue.Transcripts;
import org.passerelle.catalogue.WritingSlides;
import org.passerelle.kernel.Language;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** What a page needs to show a video: its address, its weight, its captions, and its transcript. */
@Named
@RequestScoped
public class Films {
    private static final double MEGABYTE = 1024.0 * 1024;

    @Inject
    MediaLibrary library;

    @Inject
    Transcripts transcripts;

    @Inject
    FilmVersions versions;

    @Inject
    WritingSlides writingSlides;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    private final Map<UUID, List<Slide>> told = new HashMap<>();

    /**
     * Captions to choose from.
     *
     * @param label the language in its own words
     * @param preferred whether they are in the reader's language
     */
    public record Track(String address, String tag, String label, boolean preferred) {}

    /** Where a file is. */
    public String address(UUID media) {
        return "/media/" + media + '/' + library.get(media).name();
    }

    /** How heavy the video is, in megabytes, at least 0.1: what one pays for on a poor line. */
    public double megabytes(UUID media) {
        return Math.max(0.1, Math.round(library.get(media).size() / MEGABYTE * 10) / 10.0);
    }

    /**
     * A form of a film to choose.
     *
     * @param sound whether there is no picture
     * @param weight in megabytes
     */
    public record Quality(String name, String address, boolean sound, double weight) {}

    /** The forms in which a film can be had, the heaviest first. */
    public List<Quality> qualities(ActivityView video) {
        return versions.of(video).entrySet().stream()
                .map(form -> new Quality(
                        form.getKey().name(),
                        address(form.getValue().id()),
                        form.getKey() == FilmQuality.SOUND,
                        megabytes(form.getValue().id())))
                .toList();
    }

    /**
     * A slide as it is shown.
     *
     * @param number from 1
     * @param count how many there are
     * @param alt what its picture shows
     * @param text what is said with it; empty where nothing is known
     * @param tag the language of the text
     * @param clock when it is shown in the film; empty where nobody said so
     */
    public record Slide(
            int number, int count, SlideView view, String address, String alt, String text, String tag, String clock) {}

    /** The slides that tell a film; none for most. */
    public List<Slide> slides(ActivityView video) {
        return told.computeIfAbsent(video.outline().id(), id -> told(video));
    }

    private List<Slide> told(ActivityView video) {
        List<SlideView> slides = writingSlides.of(video);
        boolean timed = !slides.isEmpty()
                && slides.stream().allMatch(slide -> slide.at().isPresent());
        List<Cue> cues = timed ? transcripts.of(video, locale.language()) : List.of();
        List<Slide> shown = new ArrayList<>();
        for (int i = 0; i < slides.size(); i++) {
            SlideView slide = slides.get(i);
            double from = i == 0 ? 0 : second(slide);
            double until = i + 1 < slides.size() ? second(slides.get(i + 1)) : Double.MAX_VALUE;
            String said = cues.stream()
                    .filter(cue -> cue.from() >= from && cue.from() < until)
                    .map(Cue::words)
                    .collect(Collectors.joining(" "));
            boolean typed = !slide.text().isEmpty();
            String alt = slide.alt().in(locale.language());
            shown.add(new Slide(
                    i + 1,
                    slides.size(),
                    slide,
                    address(slide.picture().id()),
                    alt.isEmpty() ? texts.of("catalogue.slides.alt", i + 1, slides.size()) : alt,
                    typed ? slide.text().in(locale.language()) : said,
                    typed
                            ? slide.text().answersIn(locale.language()).tag()
                            : spoken(video).tag(),
                    slide.at().map(second -> clock(second)).orElse("")));
        }
        return List.copyOf(shown);
    }

    private static double second(SlideView slide) {
        return slide.at().orElse(0);
    }

    private Language spoken(ActivityView video) {
        Language own = locale.language();
        return captions(video, own).isPresent() ? own : own.other();
    }

    /** How heavy the slides of a film are, in megabytes, at least 0.1. */
    public double slidesWeight(ActivityView video) {
        long bytes = slides(video).stream()
                .mapToLong(slide -> slide.view().picture().size())
                .sum();
        return Math.max(0.1, Math.round(bytes / MEGABYTE * 10) / 10.0);
    }

    /** A second of a film as "1:05". */
    public String clock(double seconds) {
        int whole = (int) seconds;
        return whole / 60 + ":" + (whole % 60 < 10 ? "0" : "") + whole % 60;
    }

    /** The captions that there are. */
    public List<Track> tracks(ActivityView video) {
        return List.of(Language.values()).stream()
                .flatMap(language -> captions(video, language).stream().map(file -> track(file, language)))
                .toList();
    }

    private Track track(UUID file, Language language) {
        Locale own = Locale.forLanguageTag(language.tag());
        String label = own.getDisplayLanguage(own);
        return new Track(address(file), language.tag(), label, language == locale.language());
    }

    /** What is said, in the reader's language, else in the other, and when; empty without captions. */
    public List<Cue> transcript(ActivityView video) {
        return transcripts.paragraphs(video, locale.language());
    }

    private static Optional<UUID> captions(ActivityView video, Language language) {
        return language == Language.FR ? video.captionsFr() : video.captionsEn();
    }
}
