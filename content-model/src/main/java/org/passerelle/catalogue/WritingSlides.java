package org.passerelle.catalogue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.documents.LightPicture;
import org.passerelle.documents.SentFile;
import org.passerelle.documents.SlidePictures;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Storing;
import org.passerelle.kernel.UseCase;

/** Lets trainers tell a film in slides with text beside them, which learners on poor lines choose instead of it. */
@UseCase
public class WritingSlides {
    @PersistenceContext
    EntityManager em;

    @Inject
    Courses courses;

    @Inject
    MediaLibrary library;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The slides of a film, in order; none for anything but a film. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<SlideView> of(ActivityView film) {
        return film.video().isEmpty()
                ? List.of()
                : slides(film.outline().id()).stream()
                        .map(slide -> slide.view(library.get(slide.media())))
                        .toList();
    }

    /**
     * Takes pictures, or the pages of a PDF, as the slides of a film, in this order and in the place of those before.
     *
     * @return the slides, in order
     * @throws Refusal beside the slides when there is none or too many, or one cannot be taken; when there is no film
     * @throws NotFound when the course is of another organisation, or has no such activity
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public List<UUID> bring(UUID course, UUID activity, List<SentFile> files) {
        Activity film = film(course, activity);
        if (film.view().video().isEmpty()) {
            throw Refusal.of("slides", "catalogue.slidesFilmFirst");
        }
        if (files.isEmpty()) {
            throw Refusal.of("slides", "kernel.required");
        }
        List<LightPicture> pictures = SlidePictures.of("slides", files);
        slides(activity).forEach(em::remove);
        em.flush();
        List<UUID> brought = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            String name = String.format(Locale.ROOT, "slide-%02d", i + 1);
            UUID media = library.add(course, name, pictures.get(i).content());
            FilmSlide slide = new FilmSlide(activity, i, media, pictures.get(i));
            Storing.once(em, slide);
            brought.add(slide.id());
        }
        return brought;
    }

    /**
     * Says when each slide is shown, what it shows, and what is said with it.
     *
     * @param seen the slides as the caller saw them, in order
     * @param drafts one for each of these
     * @throws Refusal beside what is wrong; when the slides were changed meanwhile, or their times go backwards
     * @throws NotFound as for bringing them
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void describe(UUID course, UUID activity, List<UUID> seen, List<SlideDraft> drafts) {
        film(course, activity);
        List<FilmSlide> slides = slides(activity);
        if (drafts.size() != seen.size()
                || !slides.stream().map(FilmSlide::id).toList().equals(seen)) {
            throw new Refusal("catalogue.slidesChanged");
        }
        int last = 0;
        for (int i = 0; i < drafts.size(); i++) {
            int at = drafts.get(i).at().orElse(last);
            if (at < last) {
                throw Refusal.of("at" + i, "catalogue.slideBackwards");
            }
            last = at;
            slides.get(i).describe(drafts.get(i));
        }
    }

    /**
     * Moves a slide up (-1) or down (1); the moments of the film keep their order. @throws NotFound as for bringing
     * them, or when there is no such slide
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void move(UUID course, UUID activity, UUID slide, int by) {
        film(course, activity);
        List<FilmSlide> slides = slides(activity);
        int from = slides.stream().map(FilmSlide::id).toList().indexOf(slide);
        if (from < 0) {
            throw new NotFound("slide", slide);
        }
        int to = Math.max(0, Math.min(slides.size() - 1, from + Integer.signum(by)));
        Optional<Integer> here = slides.get(from).startsAt();
        Optional<Integer> there = slides.get(to).startsAt();
        slides.get(to).place(from, here);
        slides.get(from).place(to, there);
    }

    /** Takes all slides away; the film stays. @throws NotFound as for bringing them */
    @Allowed(Permission.AUTHOR_COURSE)
    public void remove(UUID course, UUID activity) {
        film(course, activity);
        slides(activity).forEach(em::remove);
    }

    private Activity film(UUID course, UUID activity) {
        Course own = courses.get(course);
        caller.require(Permission.AUTHOR_COURSE, own.organisation());
        own.changed(clock.instant());
        return own.activity(activity);
    }

    private List<FilmSlide> slides(UUID activity) {
        return em.createQuery(
                        "select s from FilmSlide s where s.activity = :activity order by s.position", FilmSlide.class)
                .setParameter("activity", activity)
                .getResultList();
    }
}
