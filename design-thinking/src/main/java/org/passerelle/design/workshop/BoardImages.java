package org.passerelle.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The images in store. Their bytes are asked for by themselves, so that none stays in memory. */
@ApplicationScoped
class BoardImages {
    @PersistenceContext
    EntityManager em;

    void add(BoardImage image) {
        em.persist(image);
    }

    /** How many somebody put up since then. */
    long since(UUID seat, Instant then) {
        return em.createQuery(
                        "select count(i) from BoardImage i where i.seat = :seat and i.addedAt > :then", Long.class)
                .setParameter("seat", seat)
                .setParameter("then", then)
                .getSingleResult();
    }

    /** An image of a board, whole or small. */
    Optional<Hanging.Handed> handed(UUID board, UUID image, boolean small) {
        String bytes = small ? "i.preview" : "i.content";
        return em.createQuery(
                        "select i.type, " + bytes + " from BoardImage i where i.board = :board and i.id = :image",
                        Object[].class)
                .setParameter("board", board)
                .setParameter("image", image)
                .getResultStream()
                .findFirst()
                .map(row -> new Hanging.Handed(image, (String) row[0], (byte[]) row[1]));
    }

    /** The kinds of these images. */
    Map<UUID, String> types(Collection<UUID> images) {
        Map<UUID, String> types = new HashMap<>();
        if (!images.isEmpty()) {
            em.createQuery("select i.id, i.type from BoardImage i where i.id in :images", Object[].class)
                    .setParameter("images", images)
                    .getResultList()
                    .forEach(row -> types.put((UUID) row[0], (String) row[1]));
        }
        return types;
    }
}
