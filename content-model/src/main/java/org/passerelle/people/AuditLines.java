package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.kernel.Page;

/** The record of acts; lines are added and read, never changed. */
@ApplicationScoped
class AuditLines {
    @PersistenceContext
    EntityManager em;

    void add(AuditLine line) {
        em.persist(line);
    }

    /** The lines that pass the filter, the newest first. */
    Page<AuditLine> page(Auditing.Filter filter, int page, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = " from AuditLine a where 1 = 1" + conditions(filter, values);
        long total = filled(em.createQuery("select count(a)" + where, Long.class), values)
                .getSingleResult();
        Page<AuditLine> bounds = Page.of(List.of(), page, size);
        List<AuditLine> items = filled(
                        em.createQuery("select a" + where + " order by a.at desc, a.id", AuditLine.class), values)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList();
        return new Page<>(items, total, bounds.page(), bounds.size());
    }

    private static String conditions(Auditing.Filter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        filter.from().ifPresent(from -> add(where, values, " and a.at >= :from", "from", from));
        filter.until().ifPresent(until -> add(where, values, " and a.at < :until", "until", until));
        filter.person().ifPresent(who -> add(where, values, " and a.person = :person", "person", who));
        filter.action().ifPresent(act -> add(where, values, " and a.action = :action", "action", act));
        filter.outcome().ifPresent(how -> add(where, values, " and a.outcome = :outcome", "outcome", how));
        return where.toString();
    }

    private static void add(StringBuilder where, Map<String, Object> values, String part, String name, Object value) {
        where.append(part);
        values.put(name, value);
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
