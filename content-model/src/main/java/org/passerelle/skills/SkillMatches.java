package org.passerelle.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.NotFound;
import org.passerelle.skills.find.Crosswalk;

/** Which items of ROME may be skills of ESCO, in the database. */
@ApplicationScoped
class SkillMatches {
    private static final String ROME = "rome:";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private record Pair(String item, String skill) {}

    /**
     * Reckons anew which may be the same; what was judged stays as it was judged.
     *
     * @param skills the rows of the table of skills: URI, code, whether it is knowledge, French label, English label,
     *     other French labels, a line each
     */
    void reckon(Collection<Object[]> skills) {
        Set<Pair> judged = new HashSet<>();
        Set<String> settled = new HashSet<>();
        for (Object each : em.createNativeQuery("select rome_uri, esco_uri, judged_same from content.skill_match"
                        + " where judged_same is not null")
                .getResultList()) {
            Object[] row = (Object[]) each;
            judged.add(new Pair((String) row[0], (String) row[1]));
            if ((Boolean) row[2]) {
                settled.add((String) row[0]);
            }
        }
        List<Crosswalk.Labelled> rome = new ArrayList<>();
        List<Crosswalk.Labelled> esco = new ArrayList<>();
        for (Object[] row : skills) {
            String uri = (String) row[0];
            if (!row[3].equals("")) {
                (isItem(uri) ? rome : esco).add(labelled(row));
            }
        }
        Crosswalk crosswalk = new Crosswalk(esco, rome);
        em.createNativeQuery("delete from content.skill_match where judged_same is null")
                .executeUpdate();
        try (PreparedStatement insert = em.unwrap(Connection.class)
                .prepareStatement(
                        "insert into content.skill_match (rome_uri, esco_uri, confidence) values (?, ?, ?)")) {
            for (Crosswalk.Labelled item : rome) {
                Crosswalk.Match match = settled.contains(item.uri())
                        ? null
                        : crosswalk
                                .of(item, (i, s) -> judged.contains(new Pair(i, s)))
                                .orElse(null);
                if (match != null) {
                    insert.setString(1, item.uri());
                    insert.setString(2, match.uri());
                    insert.setDouble(3, match.confidence());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write content.skill_match", e);
        }
    }

    /** Whether a URI is that of an item of ROME. */
    static boolean isItem(String uri) {
        return uri.startsWith(ROME);
    }

    private static Crosswalk.Labelled labelled(Object[] row) {
        List<String> labels = new ArrayList<>(List.of((String) row[3]));
        ((String) row[5]).lines().filter(line -> !line.isBlank()).forEach(labels::add);
        return new Crosswalk.Labelled((String) row[0], (Boolean) row[2], labels);
    }

    /** Keeps that two are the same, whether or not anything else says so. */
    void join(String item, String skill) {
        em.createNativeQuery(
                        "insert into content.skill_match (rome_uri, esco_uri, confidence)"
                                + " select i.uri, s.uri, 0 from content.skill i, content.skill s where i.uri = ?1 and s.uri = ?2"
                                + " and not exists (select 1 from content.skill_match m where m.rome_uri = ?1 and m.esco_uri = ?2)")
                .setParameter(1, item)
                .setParameter(2, skill)
                .executeUpdate();
        judge(item, skill, true);
    }

    /**
     * Keeps what was said of two. An item is one skill only: if these are the same, the others it was taken for are
     * not.
     *
     * @param same null to let the confidence decide again
     * @throws NotFound when nothing says that they may be the same
     */
    void judge(String item, String skill, @Nullable Boolean same) {
        if (Boolean.TRUE.equals(same)) {
            em.createNativeQuery("update content.skill_match set judged_same = false where rome_uri = ?1"
                            + " and esco_uri <> ?2")
                    .setParameter(1, item)
                    .setParameter(2, skill)
                    .executeUpdate();
        }
        int judged = em.createNativeQuery("update content.skill_match set judged_same = " + same
                        + ", judged_at = ?1 where rome_uri = ?2 and esco_uri = ?3")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, item)
                .setParameter(3, skill)
                .executeUpdate();
        if (judged == 0) {
            throw new NotFound("match", item);
        }
    }
}
