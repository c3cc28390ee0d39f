package org.passerelle.catalogue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Keeps the files of the courses in the database, so that every node has them and a backup misses none. Who knows a
 * file's identifier, which is random, may read it: lessons are cached by browsers, and nothing secret is in them.
 */
@UseCase
public class MediaLibrary {
    @PersistenceContext
    EntityManager em;

    @Inject
    Courses courses;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Adds a file.
     *
     * @return its identifier
     * @throws Refusal when it is of a kind that courses may not hold, or too large
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID add(UUID course, String name, byte[] bytes) {
        Course own = courses.get(course);
        caller.require(Permission.AUTHOR_COURSE, own.organisation());
        MediaType type = MediaType.of(bytes).orElseThrow(() -> Refusal.of("file", "catalogue.mediaUnknown"));
        if (!type.admits(bytes.length)) {
            throw Refusal.of("file", "catalogue.mediaTooLarge", type.mostMegabytes());
        }
        String kept = Text.required("file", name, 100);
        Media media = new Media(course, freeName(course, kept), type, bytes.length, clock.instant());
        em.persist(media);
        em.flush();
        for (int i = 0; (long) i * Media.PIECE < bytes.length; i++) {
            int from = i * Media.PIECE;
            store(media.id(), i, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + Media.PIECE)));
        }
        return media.id();
    }

    /** The files of one's course, those added last first. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<MediaView> of(UUID course) {
        caller.require(Permission.AUTHOR_COURSE, courses.get(course).organisation());
        return em.createQuery(
                        "select m from Media m where m.course = :course order by m.addedAt desc, m.id", Media.class)
                .setParameter("course", course)
                .getResultStream()
                .map(Media::view)
                .toList();
    }

    private String freeName(UUID course, String name) {
        String free = name;
        for (int n = 2; named(course, free).isPresent(); n++) {
            free = n + "-" + name;
        }
        return free;
    }

    private Optional<Media> named(UUID course, String name) {
        return em.createQuery("select m from Media m where m.course = :course and m.name = :name", Media.class)
                .setParameter("course", course)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private void store(UUID media, int position, byte[] bytes) {
        em.createNativeQuery("insert into content.media_piece (media_id, position, content) values (?1, ?2, ?3)")
                .setParameter(1, media)
                .setParameter(2, position)
                .setParameter(3, bytes)
                .executeUpdate();
    }

    /** What a file is. @throws NotFound when there is none */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public MediaView get(UUID media) {
        return Optional.ofNullable(em.find(Media.class, media))
                .map(Media::view)
                .orElseThrow(() -> new NotFound("media", media));
    }

    /** One piece of a file, counted from 0. @throws NotFound when it has no such piece */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public byte[] piece(UUID media, int position) {
        List<?> found = em.createNativeQuery(
                        "select content from content.media_piece where media_id = ?1 and position = ?2")
                .setParameter(1, media)
                .setParameter(2, position)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("media piece", media + "/" + position);
        }
        return (byte[]) found.get(0);
    }

    /** Shows a video of the course in an activity, with captions in the languages that there are. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void film(UUID course, UUID activity, UUID video, Optional<UUID> captionsFr, Optional<UUID> captionsEn) {
        Course own = courses.get(course);
        caller.require(Permission.AUTHOR_COURSE, own.organisation());
        List<UUID> files = new ArrayList<>(List.of(video));
        captionsFr.ifPresent(files::add);
        captionsEn.ifPresent(files::add);
        for (UUID file : files) {
            Media media = em.find(Media.class, file);
            if (media == null || !media.course().equals(course)) {
                throw new NotFound("media", file);
            }
        }
        own.activity(activity).film(video, captionsFr.orElse(null), captionsEn.orElse(null));
        own.changed(clock.instant());
    }
}
