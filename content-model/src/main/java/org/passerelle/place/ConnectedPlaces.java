package org.passerelle.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Text;

/** The places that were read. */
@ApplicationScoped
class ConnectedPlaces {
    @PersistenceContext
    EntityManager em;

    ConnectedPlace get(UUID id) {
        ConnectedPlace place = em.find(ConnectedPlace.class, id);
        if (place == null) {
            throw new NotFound("place", id);
        }
        return place;
    }

    Map<String, ConnectedPlace> byCode() {
        return em.createQuery("select p from ConnectedPlace p", ConnectedPlace.class)
                .getResultStream()
                .collect(Collectors.toMap(ConnectedPlace::code, Function.identity()));
    }

    void add(ConnectedPlace place) {
        em.persist(place);
    }

    /** Those in these zones whose name, commune or postal code holds these words, by name. */
    List<ConnectedPlace> in(Collection<String> zones, String words) {
        return em.createQuery(
                        "select p from ConnectedPlace p where p.zone in :zones and p.nameKey like :words escape '!'"
                                + " order by p.nameKey, p.id",
                        ConnectedPlace.class)
                .setParameter("zones", List.copyOf(zones))
                .setParameter("words", like(words))
                .getResultList();
    }

    private static String like(String words) {
        String folded = Text.fold(Text.line(words));
        return "%" + folded.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
