package org.passerelle.reading;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.CoursePublished;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.FilmQuality;
import org.passerelle.catalogue.FilmVersions;
import org.passerelle.catalogue.MediaLibrary;
import org.passerelle.catalogue.MediaView;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.catalogue.WritingSlides;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Tells trainers how heavy their units are on a poor line, and lets none be published that is too heavy there. */
@UseCase
public class WeighingUnits {
    private static final double MEGABYTE = 1024.0 * 1024;

    @Inject
    CourseOutlines outlines;

    @Inject
    FilmVersions versions;

    @Inject
    WritingSlides slides;

    @Inject
    MediaLibrary library;

    @Inject
    Caller caller;

    /** The units of one's course, in order. @throws NotFound when it is another body's */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<UnitWeight> of(UUID course) {
        CourseView view = outlines.view(course).orElseThrow(() -> new NotFound("course", course));
        caller.require(Permission.AUTHOR_COURSE, view.outline().organisation());
        return weigh(view);
    }

    /** @throws Refusal when a unit of a course that is being published is too heavy in its light form */
    void requireLight(@Observes CoursePublished published) {
        outlines.view(published.course())
                .ifPresent(view -> weigh(view).stream()
                        .filter(UnitWeight::isHeavy)
                        .findFirst()
                        .ifPresent(unit -> {
                            throw new Refusal(
                                    "reading.unitTooHeavy",
                                    unit.title().in(view.card().language()),
                                    unit.light() / MEGABYTE,
                                    UnitWeight.MOST / MEGABYTE);
                        }));
    }

    private List<UnitWeight> weigh(CourseView course) {
        Map<UUID, MediaView> files =
                library.of(course.card().id()).stream().collect(Collectors.toMap(MediaView::id, file -> file));
        return course.outline().units().stream()
                .map(unit -> weigh(course, unit, files))
                .toList();
    }

    private UnitWeight weigh(CourseView course, UnitOutline unit, Map<UUID, MediaView> files) {
        List<UnitWeight.Part> parts = new ArrayList<>();
        long all = 0;
        for (ActivityOutline page : unit.activities()) {
            ActivityView activity =
                    outlines.activity(course.card().id(), page.id()).orElseThrow();
            Map<FilmQuality, MediaView> film = versions.of(activity);
            String html = Arrays.stream(Language.values())
                    .map(language -> activity.body().in(language))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            long text = html.getBytes(StandardCharsets.UTF_8).length + (long) Parcel.FRAME;
            long captions = Stream.of(activity.captionsFr(), activity.captionsEn())
                    .flatMap(Optional::stream)
                    .map(files::get)
                    .filter(Objects::nonNull)
                    .mapToLong(MediaView::size)
                    .sum();
            add(parts, page, UnitWeight.Kind.TEXT, text);
            add(parts, page, UnitWeight.Kind.CAPTIONS, captions);
            long told = slides.of(activity).stream()
                    .mapToLong(slide -> slide.picture().size())
                    .sum();
            film.entrySet().stream()
                    .reduce((heavier, lighter) -> lighter)
                    .ifPresent(form -> add(
                            parts,
                            page,
                            kind(form.getKey(), form.getValue().size(), told),
                            told > 0
                                    ? Math.min(told, form.getValue().size())
                                    : form.getValue().size()));
            all += text + captions + told;
            all += Pictures.of(html).stream()
                    .map(files::get)
                    .filter(Objects::nonNull)
                    .mapToLong(MediaView::size)
                    .sum();
            all += film.containsKey(FilmQuality.FULL)
                    ? film.get(FilmQuality.FULL).size()
                    : 0;
        }
        return new UnitWeight(unit.id(), unit.title(), all, parts);
    }

    /** What the lightest form of a film is: slides, where they weigh less than all others. */
    private static UnitWeight.Kind kind(FilmQuality lightest, long bytes, long slides) {
        if (slides > 0 && slides < bytes) {
            return UnitWeight.Kind.SLIDES;
        }
        return lightest == FilmQuality.SOUND ? UnitWeight.Kind.SOUND : UnitWeight.Kind.FILM;
    }

    private static void add(List<UnitWeight.Part> parts, ActivityOutline page, UnitWeight.Kind kind, long bytes) {
        if (bytes > 0) {
            parts.add(new UnitWeight.Part(page.id(), page.title(), kind, bytes));
        }
    }
}
