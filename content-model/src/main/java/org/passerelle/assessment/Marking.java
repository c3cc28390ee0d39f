package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Place;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/** Lets trainers judge the works of their learners by the rubric, never their own, and judge anew with a reason. */
@UseCase
public class Marking {
    /** How many works a queue shows. */
    public static final int MOST = 100;

    @Inject
    Attempts attempts;

    @Inject
    Marks marks;

    @Inject
    PeerReviews peers;

    @Inject
    HandingIn handingIn;

    @Inject
    Progressing progressing;

    @Inject
    CourseOutlines outlines;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The works that wait for the caller, those handed in first first; at most {@link #MOST}. */
    @Allowed(value = Permission.GRADE, reads = true)
    public List<WorkLine> waiting() {
        Set<UUID> courses = outlines.of(caller.organisationsWith(Permission.GRADE)).stream()
                .map(CourseOutline::course)
                .collect(Collectors.toSet());
        List<Response> works = marks.waiting(courses, MOST);
        Map<UUID, List<Mark>> judged = marks.of(works.stream().map(Response::id).toList());
        UUID me = caller.requirePerson();
        return works.stream()
                .filter(work ->
                        by(judged.getOrDefault(work.id(), List.of())).stream().noneMatch(me::equals))
                .map(work ->
                        line(work, !judged.getOrDefault(work.id(), List.of()).isEmpty()))
                .filter(line -> !line.learner().isEmpty())
                .toList();
    }

    private static Collection<UUID> by(List<Mark> judged) {
        return judged.stream().map(Mark::marker).collect(Collectors.toSet());
    }

    private WorkLine line(Response work, boolean second) {
        Attempt attempt = attempts.get(work.attempt());
        Place place = progressing.of(attempt.enrolment());
        Item item = item(attempt, work);
        boolean mine = place.person().equals(caller.requirePerson());
        String name = mine ? "" : people.names(List.of(place.person())).getOrDefault(place.person(), "");
        return new WorkLine(
                work.id(),
                name,
                outlines.of(place.course()).map(CourseOutline::title).orElse(item.prompt()),
                item.prompt(),
                attempt.submittedAt().orElseThrow(),
                second);
    }

    private static Item item(Attempt attempt, Response work) {
        return attempt.items().stream()
                .filter(item -> item.key().equals(work.item()))
                .findFirst()
                .orElseThrow(() -> new NotFound("item", work.item()));
    }

    /** A work, waiting or judged. @throws NotFound when it is one's own, or in another body's course */
    @Allowed(value = Permission.GRADE, reads = true)
    public Work work(UUID response) {
        Response work = marks.response(response);
        Attempt attempt = judgeable(work);
        Item item = item(attempt, work);
        List<Mark> judged = marks.of(response);
        Map<UUID, String> names = people.names(by(judged));
        String answer = work.answer();
        Optional<UUID> file = item.body() instanceof Upload ? Upload.submission(answer) : Optional.empty();
        List<PeerReview> said = reviews(work);
        List<PeerCriterion> spread = PeerCriterion.of(
                item.body().judgedBy().orElseThrow(),
                said.stream().map(review -> review.view().levels()).toList());
        return new Work(
                line(work, !judged.isEmpty()),
                ItemView.of(item, answer, Optional.of(work.savedAt()), 0, attempt.draw()),
                item.body().judgedBy().orElseThrow(),
                file.isPresent() ? answer.substring(answer.indexOf(' ') + 1) : answer,
                file,
                judged.stream()
                        .map(mark -> mark.view(names.getOrDefault(mark.marker(), "")))
                        .toList(),
                opinions(said, spread),
                spread,
                work.reached().isPresent(),
                work.offlineAt(),
                work.appeal());
    }

    private List<PeerReview> reviews(Response work) {
        return peers.about(List.of(work.id())).getOrDefault(work.id(), List.of()).stream()
                .filter(PeerReview::isDone)
                .toList();
    }

    private List<PeerOpinion> opinions(List<PeerReview> said, List<PeerCriterion> spread) {
        Map<UUID, UUID> reviewers = said.stream()
                .collect(Collectors.toMap(
                        PeerReview::id,
                        review -> progressing.of(review.enrolment()).person()));
        Map<UUID, String> names = people.names(Set.copyOf(reviewers.values()));
        return said.stream()
                .map(review -> PeerOpinion.of(
                        review.view(names.getOrDefault(reviewers.get(review.id()), "")),
                        review.weight(),
                        spread,
                        said.size()))
                .sorted(Comparator.comparingDouble(PeerOpinion::off).reversed())
                .toList();
    }

    private Attempt judgeable(Response work) {
        Attempt attempt = attempts.get(work.attempt());
        Place place = progressing.of(attempt.enrolment());
        UUID organisation = outlines.of(place.course())
                .map(CourseOutline::organisation)
                .orElseThrow(() -> new NotFound("work", work.id()));
        boolean judged = item(attempt, work).body().judgedBy().isPresent()
                && !work.answer().isEmpty();
        if (attempt.isOpen() || !judged || place.person().equals(caller.requirePerson())) {
            throw new NotFound("work", work.id());
        }
        caller.require(Permission.GRADE, organisation);
        return attempt;
    }

    /**
     * Judges a work. When enough people have, its result stands, and the attempt's is told as soon as nothing in it
     * waits any more.
     *
     * @param levels of each criterion the level chosen, counted from 0
     * @param reason why it is judged anew; needed once a result stands
     * @param seen how many judgements there were when the caller began
     * @throws Refusal when a level is missing, the reason is, or somebody judged it meanwhile
     * @throws NotFound when it is one's own, or in another body's course
     */
    @Allowed(Permission.GRADE)
    public void mark(UUID response, List<Integer> levels, String comment, String reason, int seen) {
        Response work = marks.response(response);
        judgeable(work);
        Attempt attempt = attempts.locked(work.attempt());
        Rubric rubric = item(attempt, work).body().judgedBy().orElseThrow();
        List<Mark> judged = marks.of(response);
        if (judged.size() != seen) {
            Mark last = judged.get(judged.size() - 1);
            String name = people.names(List.of(last.marker())).getOrDefault(last.marker(), "");
            throw new Refusal(
                    "assessment.markedMeanwhile",
                    name,
                    AttemptRules.told(last.view("").at()));
        }
        rubric.check(levels);
        if (work.reached().isPresent() && reason.isBlank()) {
            throw Refusal.of("reason", "assessment.markReason");
        }
        Mark mark = marks.add(new Mark(
                response, judged.size() + 1, caller.requirePerson(), levels, comment, reason, clock.instant()));
        List<Mark> all = new ArrayList<>(judged);
        all.add(mark);
        Judgement judgement = Judgement.of(rubric, all);
        if (judgement.isSettled()) {
            work.score(judgement.score());
            work.judged();
            handingIn.judged(attempt);
        }
    }
}
