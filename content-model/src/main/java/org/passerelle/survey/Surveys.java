package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;

/** Who is asked, what was answered, and who wants to be left alone. */
@ApplicationScoped
class Surveys {
    @PersistenceContext
    EntityManager em;

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }

    SurveyInvite byCode(String code) {
        return em.createQuery("select i from SurveyInvite i where i.code = :code", SurveyInvite.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("survey", code));
    }

    boolean isAsked(UUID enrolment, SurveyKind kind) {
        return em.createQuery(
                                "select count(i) from SurveyInvite i where i.enrolment = :enrolment and i.kind = :kind",
                                Long.class)
                        .setParameter("enrolment", enrolment)
                        .setParameter("kind", kind)
                        .getSingleResult()
                > 0;
    }

    /** What a learner can answer now in a place. */
    List<SurveyInvite> open(UUID enrolment, Instant now) {
        return em.createQuery(
                        "select i from SurveyInvite i where i.enrolment = :enrolment and i.answeredAt is null"
                                + " and i.dueAt <= :now order by i.dueAt desc",
                        SurveyInvite.class)
                .setParameter("enrolment", enrolment)
                .setParameter("now", now)
                .getResultList();
    }

    /** Who is to be written to: what is due, was not answered, and is of no one who wants to be left alone. */
    List<SurveyInvite> toMail(Instant now, int most) {
        return em.createQuery(
                        "select i from SurveyInvite i where i.mailedAt is null and i.answeredAt is null"
                                + " and i.kind <> :quiet and i.dueAt <= :now and not exists"
                                + " (select s.id from SurveyStop s where s.person = i.person) order by i.dueAt, i.id",
                        SurveyInvite.class)
                .setParameter("quiet", SurveyKind.START)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<SurveyStop> stop(UUID person) {
        return em.createQuery("select s from SurveyStop s where s.person = :person", SurveyStop.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    void remove(SurveyStop stop) {
        em.remove(stop);
    }

    List<SurveyAnswer> answers(UUID course) {
        return em.createQuery("select a from SurveyAnswer a where a.course = :course", SurveyAnswer.class)
                .setParameter("course", course)
                .getResultList();
    }

    /** How many were asked by now. */
    long asked(UUID course, SurveyKind kind, Instant now) {
        return em.createQuery(
                        "select count(i) from SurveyInvite i where i.course = :course and i.kind = :kind"
                                + " and i.dueAt <= :now",
                        Long.class)
                .setParameter("course", course)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .getSingleResult();
    }
}
