package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.Cue;
import org.passerelle.catalogue.FilmQuality;
import org.passerelle.catalogue.FilmVersions;
import org.passerelle.catalogue.MediaLibrary;
import org.passerelle.catalogue.Transcripts;
import org.passerelle.kernel.Language;
import org.passerelle.web.platform.ActiveLocale;

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
    ActiveLocale locale;

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
