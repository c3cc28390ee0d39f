package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.Place;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Lets learners review each other's works by the rubric. Whoever handed in practises on the trainer's samples first,
 * and reviews as many works as their own gets reviews. Neither side learns who the other is.
 */
@UseCase
public class PeerReviewing {
    private static final int LONGEST_APPEAL = 1000;

    @Inject
    PeerReviews peers;

    @Inject
    PeerSettling settling;

    @Inject
    Attempts attempts;

    @Inject
    Progressing progressing;

    @Inject
    Clock clock;

    /** A learner's work and what was asked. */
    private record Own(Place place, Attempt attempt, Item item, Rubric rubric, Response work) {}

    /** The items of a quiz that are reviewed among peers and that the caller handed in. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<String> items(UUID enrolment, UUID activity) {
        progressing.own(enrolment);
        return last(enrolment, activity).stream()
                .flatMap(attempt -> attempt.items().stream()
                        .filter(item -> isAmongPeers(
                                item, attempts.responses(attempt.id()).get(item.key()))))
                .map(Item::key)
                .toList();
    }

    private static boolean isAmongPeers(Item item, @Nullable Response work) {
        return work != null
                && work.peers().isPresent()
                && item.body().judgedBy().filter(r -> r.peerReviews() > 0).isPresent();
    }

    private Optional<Attempt> last(UUID enrolment, UUID activity) {
        return attempts.of(enrolment, activity).stream()
                .filter(attempt -> !attempt.isOpen())
                .findFirst();
    }

    /**
     * What there is to review; a work is given to the caller when none is in their hands.
     *
     * @throws NotFound when the place is somebody else's, or nothing was handed in for peers to review
     */
    @Allowed(Permission.LEARN)
    public PeerDesk desk(UUID enrolment, UUID activity, String item) {
        Own own = own(enrolment, activity, item);
        List<PeerSample> samples = peers.samples(activity, item);
        List<PeerCalibration> marked = peers.calibrations(enrolment);
        Optional<PeerSample> next = samples.stream()
                .filter(s -> marked.stream().noneMatch(c -> c.sample().equals(s.id())))
                .findFirst();
        List<PeerReview> given = mine(own);
        int done = (int) given.stream().filter(PeerReview::isDone).count();
        Optional<PeerReview> work = next.isPresent()
                        || done >= own.rubric().peerReviews()
                        || !own.place().open()
                ? Optional.empty()
                : given.stream().filter(r -> !r.isDone()).findFirst().or(() -> take(own));
        return new PeerDesk(
                item,
                own.item().prompt(),
                own.rubric(),
                own.work().peers(),
                practised(samples, marked),
                next.map(PeerSample::view),
                work.map(this::anonymous),
                done,
                own.rubric().peerReviews());
    }

    private static List<PeerDesk.Practised> practised(List<PeerSample> samples, List<PeerCalibration> marked) {
        return samples.stream()
                .flatMap(s -> marked.stream()
                        .filter(c -> c.sample().equals(s.id()))
                        .map(c -> new PeerDesk.Practised(s.view(), c.levels(), c.agreement())))
                .toList();
    }

    private PeerDesk.Anonymous anonymous(PeerReview review) {
        Response work = attempts.response(review.response());
        Attempt attempt = attempts.get(work.attempt());
        boolean file = Attempting.item(attempt, work.item()).body() instanceof Upload;
        return new PeerDesk.Anonymous(
                review.id(), file ? "" : work.answer(), file ? Upload.submission(work.answer()) : Optional.empty());
    }

    /** The caller's reviews of this item's works. */
    private List<PeerReview> mine(Own own) {
        return peers.of(own.place().enrolment()).stream()
                .filter(review -> {
                    Response work = attempts.response(review.response());
                    return work.item().equals(own.item().key())
                            && attempts.get(work.attempt())
                                    .activity()
                                    .equals(own.attempt().activity());
                })
                .filter(review -> review.isDone()
                        || attempts.response(review.response())
                                .peers()
                                .filter(PeerState.PEERS::equals)
                                .isPresent())
                .toList();
    }

    private Optional<PeerReview> take(Own own) {
        List<PeerReviews.Handed> round = peers.round(
                own.place().run(), own.attempt().activity(), own.item().key());
        Map<UUID, List<PeerReview>> given =
                peers.about(round.stream().map(h -> h.work().id()).toList());
        List<PeerAllocation.Candidate> candidates = round.stream()
                .map(h -> new PeerAllocation.Candidate(
                        h.work().id(),
                        h.author(),
                        given.getOrDefault(h.work().id(), List.of()).stream()
                                .map(PeerReview::enrolment)
                                .toList()))
                .toList();
        return PeerAllocation.next(own.place().enrolment(), candidates)
                .map(one -> peers.add(new PeerReview(one.work(), own.place().enrolment(), clock.instant())));
    }

    /**
     * Marks a sample, for practice; the trainer's marks are shown afterwards.
     *
     * @throws Refusal when a level is missing, or it was marked already
     */
    @Allowed(Permission.LEARN)
    public void practise(UUID enrolment, UUID activity, String item, UUID sample, List<Integer> levels) {
        Own own = own(enrolment, activity, item);
        PeerSample practised = peers.sample(sample);
        if (!practised.activity().equals(activity) || !practised.item().equals(item)) {
            throw new NotFound("sample", sample);
        }
        own.rubric().check(levels);
        if (peers.calibrations(enrolment).stream().anyMatch(c -> c.sample().equals(sample))) {
            throw new Refusal("peers.practisedAlready");
        }
        double agreement = PeerVerdict.agreement(own.rubric(), practised.levels(), levels);
        peers.add(new PeerCalibration(sample, enrolment, levels, agreement));
    }

    /**
     * Reviews a work that was given to the caller.
     *
     * @throws Refusal when a level is missing, the comment says too little, or it was reviewed already
     * @throws NotFound when it was given to somebody else
     */
    @Allowed(Permission.LEARN)
    public void review(UUID enrolment, UUID review, List<Integer> levels, String comment) {
        progressing.own(enrolment);
        PeerReview given = peers.review(review);
        if (!given.enrolment().equals(enrolment)) {
            throw new NotFound("review", review);
        }
        Response work = attempts.response(given.response());
        Attempt attempt = attempts.locked(work.attempt());
        Rubric rubric = Attempting.item(attempt, work.item()).body().judgedBy().orElseThrow();
        rubric.check(levels);
        given.review(levels, comment, weight(enrolment, attempt.activity(), work.item()), clock.instant());
        if (work.peers().filter(PeerState.PEERS::equals).isPresent()) {
            settling.look(work);
        }
    }

    /** How much a reviewer's word counts: the mean agreement on the samples; all where there was none. */
    private double weight(UUID enrolment, UUID activity, String item) {
        List<UUID> samples =
                peers.samples(activity, item).stream().map(PeerSample::id).toList();
        return peers.calibrations(enrolment).stream()
                .filter(c -> samples.contains(c.sample()))
                .mapToDouble(PeerCalibration::agreement)
                .average()
                .orElse(1);
    }

    /**
     * Asks the trainer to look at one's work again; the result stands until they did.
     *
     * @throws Refusal when nothing is settled yet, or no reason is given
     */
    @Allowed(Permission.LEARN)
    public void appeal(UUID enrolment, UUID activity, String item, String reason) {
        Own own = own(enrolment, activity, item);
        if (own.work().peers().filter(PeerState.DONE::equals).isEmpty()) {
            throw new Refusal("peers.nothingToAppeal");
        }
        own.work().appeal(Text.required("reason", reason, LONGEST_APPEAL));
    }

    private Own own(UUID enrolment, UUID activity, String item) {
        Place place = progressing.own(enrolment);
        Attempt attempt = last(enrolment, activity).orElseThrow(() -> new NotFound("attempt", activity));
        Item asked = Attempting.item(attempt, item);
        Response work = attempts.responses(attempt.id()).get(item);
        if (work == null || !isAmongPeers(asked, work)) {
            throw new NotFound("work", item);
        }
        return new Own(place, attempt, asked, asked.body().judgedBy().orElseThrow(), work);
    }
}
