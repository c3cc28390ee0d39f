package org.passerelle.matching;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Snapshot;

/** The weights that were published; the newest is answered from memory, 20 seconds old at most. */
@ApplicationScoped
class Formulas {
    private static final Duration TRUST = Duration.ofSeconds(20);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private @Nullable Snapshot<FormulaView> current;

    @PostConstruct
    void begin() {
        current = new Snapshot<>(clock, TRUST, this::stamp, this::newest);
    }

    /** The weights in force. */
    FormulaView current() {
        return held().get();
    }

    PublishedFormula add(PublishedFormula formula) {
        em.persist(formula);
        em.flush();
        held().forget();
        return formula;
    }

    /** Those published, the newest first; at most 50. */
    List<FormulaView> all() {
        return em
                .createQuery(
                        "select f from PublishedFormula f order by f.publishedAt desc, f.id", PublishedFormula.class)
                .setMaxResults(50)
                .getResultList()
                .stream()
                .map(PublishedFormula::view)
                .toList();
    }

    private Snapshot<FormulaView> held() {
        return Objects.requireNonNull(current);
    }

    private String stamp() {
        Object count = em.createNativeQuery("select count(*) from content.ranking_formula")
                .getSingleResult();
        return String.valueOf(count);
    }

    private FormulaView newest() {
        return all().stream().findFirst().orElse(FormulaView.USUAL);
    }
}
