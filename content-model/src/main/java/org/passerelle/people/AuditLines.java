package org.passerelle.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        if (isNothing(filter)) {
            return Page.of(List.of(), 1, size);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        String where = " from AuditLine a where 1 = 1" + conditions(filter, values);
        long total = filled(em.createQuery("select count(a)" + where, Long.class), values)
                .getSingleResult();
        Page<AuditLine> bounds = Page.of(List.of(), page, size);
        List<AuditLine> items = slice(where, values, (bounds.page() - 1) * bounds.size(), bounds.size());
        return new Page<>(items, total, bounds.page(), bounds.size());
    }

    /** The newest lines that pass the filter, without counting the others. */
    List<AuditLine> newest(Auditing.Filter filter, int most) {
        if (isNothing(filter)) {
            return List.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        return slice(" from AuditLine a where 1 = 1" + conditions(filter, values), values, 0, most);
    }

    private List<AuditLine> slice(String where, Map<String, Object> values, int from, int most) {
        return filled(em.createQuery("select a" + where + " order by a.at desc, a.id", AuditLine.class), values)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether no line can pass: SQL has no empty list to look in. */
    private static boolean isNothing(Auditing.Filter filter) {
        return filter.actions().filter(Set::isEmpty).isPresent();
    }

    private static String conditions(Auditing.Filter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        filter.from().ifPresent(from -> add(where, values, " and a.at >= :from", "from", from));
        filter.until().ifPresent(until -> add(where, values, " and a.at < :until", "until", until));
        filter.person().ifPresent(who -> add(where, values, " and a.person = :person", "person", who));
        filter.actions().ifPresent(acts -> add(where, values, " and a.action in :actions", "actions", acts));
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
