package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.catalogue.Authoring;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Lets trainers give reviewers samples to practise on, and hands works on when the peers' time is over. */
@UseCase
public class PreparingReviews {
    private static final int MOST = 500;

    @Inject
    PeerReviews peers;

    @Inject
    PeerSettling settling;

    @Inject
    SettingItems setting;

    @Inject
    Authoring authoring;

    @Inject
    Clock clock;

    /** The samples of an item of one's course. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<PeerDesk.Sample> samples(UUID course, UUID activity, String item) {
        rubric(course, activity, item);
        return peers.samples(activity, item).stream().map(PeerSample::view).toList();
    }

    /** By what the works of an item of one's course are judged. @throws NotFound when it is scored by itself */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public Rubric rubric(UUID course, UUID activity, String item) {
        authoring.mine(course);
        return setting.of(course, activity).items().stream()
                .filter(one -> one.key().equals(item))
                .findFirst()
                .flatMap(one -> one.body().judgedBy())
                .orElseThrow(() -> new NotFound("item", item));
    }

    /** Adds a sample with the trainer's own marks. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void add(UUID course, UUID activity, String item, String text, List<Integer> levels, String comment) {
        rubric(course, activity, item).check(levels);
        peers.add(new PeerSample(activity, item, text, levels, comment, clock.instant()));
    }

    /** Takes a sample away, with how it was marked; reviews keep their weight. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void remove(UUID course, UUID activity, String item, UUID sample) {
        rubric(course, activity, item);
        PeerSample found = peers.sample(sample);
        if (!found.activity().equals(activity) || !found.item().equals(item)) {
            throw new NotFound("sample", sample);
        }
        peers.remove(found);
    }

    /**
     * Settles what can be settled, and hands to trainers what waited too long. @return how many are still among peers
     */
    @Allowed(Permission.RUN_JOBS)
    public int handOn() {
        List<Response> waiting = peers.waiting(MOST);
        waiting.forEach(settling::look);
        return (int) waiting.stream()
                .filter(work -> work.peers().filter(PeerState.PEERS::equals).isPresent())
                .count();
    }
}
