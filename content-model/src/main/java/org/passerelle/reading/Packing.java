package org.passerelle.reading;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.FilmQuality;
import org.passerelle.catalogue.FilmVersions;
import org.passerelle.catalogue.MediaLibrary;
import org.passerelle.catalogue.MediaView;
import org.passerelle.catalogue.SlideView;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.catalogue.WritingSlides;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.LearningDesk;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * Tells what there is in a unit and how much it weighs, so that learners can take it along where there is no network.
 */
@UseCase
public class Packing {
    @Inject
    Learning learning;

    @Inject
    CourseOutlines outlines;

    @Inject
    FilmVersions versions;

    @Inject
    WritingSlides slides;

    @Inject
    MediaLibrary library;

    /**
     * The units of a course, as they are open to the caller.
     *
     * @param language in which they are read
     * @return by the units' identifiers, in order
     * @throws NotFound when the place is somebody else's
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public Map<UUID, Parcel> units(UUID enrolment, Language language) {
        LearningDesk desk = learning.desk(enrolment);
        Map<UUID, Parcel> parcels = new LinkedHashMap<>();
        desk.course().units().forEach(unit -> parcels.put(unit.id(), parcel(desk, unit, language, false)));
        return parcels;
    }

    /**
     * One unit.
     *
     * @param light whether films stay behind where there is sound alone, and pictures too
     * @throws NotFound when the place is somebody else's, or the course has no such unit
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public Parcel unit(UUID enrolment, UUID unit, Language language, boolean light) {
        LearningDesk desk = learning.desk(enrolment);
        return desk.course().units().stream()
                .filter(found -> found.id().equals(unit))
                .findFirst()
                .map(found -> parcel(desk, found, language, light))
                .orElseThrow(() -> new NotFound("unit", unit));
    }

    private Parcel parcel(LearningDesk desk, UnitOutline unit, Language language, boolean light) {
        List<ActivityOutline> pages = unit.activities().stream()
                .filter(activity -> !desk.isClosed(activity.id()))
                .toList();
        List<MediaView> files = new ArrayList<>();
        long text = 0;
        for (ActivityOutline page : pages) {
            ActivityView activity =
                    outlines.activity(desk.course().course(), page.id()).orElseThrow();
            String html = activity.body().in(language);
            Map<FilmQuality, MediaView> film = versions.of(activity);
            MediaView sound = film.get(FilmQuality.SOUND);
            List<MediaView> captions = Stream.of(activity.captionsFr(), activity.captionsEn())
                    .flatMap(file -> file.map(library::get).stream())
                    .toList();
            files.addAll(captions);
            if (sound != null) {
                files.add(sound);
            }
            if (!light) {
                Pictures.of(html).stream().map(library::get).forEach(files::add);
                slides.of(activity).stream().map(SlideView::picture).forEach(files::add);
                film.entrySet().stream()
                        .filter(form -> form.getKey() != FilmQuality.SOUND)
                        .reduce((heavier, lighter) -> lighter)
                        .ifPresent(form -> files.add(form.getValue()));
            }
            text += html.getBytes(StandardCharsets.UTF_8).length;
        }
        files.sort(Comparator.comparing(Packing::order));
        return new Parcel(desk.course().title(), unit.title(), pages, files, text);
    }

    private static int order(MediaView file) {
        return file.type().startsWith("video/") ? 2 : file.type().startsWith("audio/") ? 1 : 0;
    }
}
