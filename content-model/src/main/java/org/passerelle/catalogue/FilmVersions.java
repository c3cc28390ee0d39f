package org.passerelle.catalogue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Storing;
import org.passerelle.kernel.UseCase;

/** Keeps the lighter forms of films, from which learners on poor lines choose. */
@UseCase
public class FilmVersions {
    @PersistenceContext
    EntityManager em;

    @Inject
    Courses courses;

    @Inject
    MediaLibrary library;

    @Inject
    Caller caller;

    /** The forms in which the film of an activity can be had, the heaviest first; empty without a film. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Map<FilmQuality, MediaView> of(ActivityView film) {
        Map<FilmQuality, MediaView> forms = new EnumMap<>(FilmQuality.class);
        film.video().ifPresent(video -> {
            forms.put(FilmQuality.FULL, library.get(video));
            versions(film.outline().id()).forEach(v -> forms.put(v.quality(), library.get(v.media())));
        });
        return forms;
    }

    /**
     * Offers a lighter form of a film; another one of the same quality takes its place.
     *
     * @throws NotFound when the course is of another organisation, or has no such activity or file
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void offer(UUID course, UUID activity, FilmQuality quality, UUID media) {
        Course own = courses.get(course);
        caller.require(Permission.AUTHOR_COURSE, own.organisation());
        UUID of = own.activity(activity).id();
        Media file = em.find(Media.class, media);
        if (file == null || !file.course().equals(course)) {
            throw new NotFound("media", media);
        }
        versions(of).stream()
                .filter(version -> version.quality() == quality)
                .findFirst()
                .ifPresentOrElse(
                        version -> version.replace(media), () -> Storing.once(em, new FilmVersion(of, quality, media)));
    }

    private List<FilmVersion> versions(UUID activity) {
        return em.createQuery("select v from FilmVersion v where v.activity = :activity", FilmVersion.class)
                .setParameter("activity", activity)
                .getResultList();
    }
}
