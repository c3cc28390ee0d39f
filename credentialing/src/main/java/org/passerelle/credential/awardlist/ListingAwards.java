package org.passerelle.credential.awardlist;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Lets the trainers of a body hand in lists of people to whom one of its courses is awarded, and confirm each other's.
 * Whether an address has an account, nobody learns.
 */
@UseCase
public class ListingAwards {
    /** The largest file that is read, in bytes. */
    public static final int BYTES = 4 << 20;

    @Inject
    AwardLists lists;

    @Inject
    AwardListContext context;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Reads a list; nothing is issued yet.
     *
     * @param file the bytes of a CSV file
     * @throws NotFound when the course is not one of the caller's body
     * @throws Refusal when the course is not published, or beside {@code file} when it is no list
     */
    @Allowed(Permission.GRADE)
    public UUID handIn(UUID course, String name, byte[] file) {
        ListedCourse listed = course(course);
        if (!listed.published()) {
            throw new Refusal("award.awards.notPublished");
        }
        if (file.length > BYTES) {
            throw Refusal.of("file", "award.awards.tooLarge", BYTES >> 20);
        }
        UUID person = caller.requirePerson();
        ListReader reader = new ListReader(listed, Clocks.today(clock), context.mailbox(person));
        AwardList list = new AwardList(listed, name, person, clock.instant());
        lists.add(list, reader.read(file));
        return list.id();
    }

    /** The course, if it is one of the caller's body. @throws NotFound when it is not */
    @Allowed(value = Permission.GRADE, reads = true)
    public ListedCourse course(UUID course) {
        return context.course(course)
                .filter(listed -> caller.may(Permission.GRADE, listed.body()))
                .orElseThrow(() -> new NotFound("course", course));
    }

    /** The lists of a course, the newest first. @throws NotFound when it is not one of the caller's body */
    @Allowed(value = Permission.GRADE, reads = true)
    public List<AwardListView> of(UUID course) {
        return lists.of(course(course).id()).stream().map(this::view).toList();
    }

    /** @throws NotFound when it is not one of the caller's body */
    @Allowed(value = Permission.GRADE, reads = true)
    public AwardListView one(UUID id) {
        return view(own(lists.find(id), id));
    }

    private AwardListView view(AwardList list) {
        return list.view(lists.counts(list.id()));
    }

    /** Its rows in this state, in the order of the file. */
    @Allowed(value = Permission.GRADE, reads = true)
    public Page<RowView> rows(UUID id, RowState state, int page) {
        return lists.page(own(lists.find(id), id).id(), state, Math.max(1, page));
    }

    /** All rows that are left out, in the order of the file. */
    @Allowed(value = Permission.GRADE, reads = true)
    public List<RowView> rejected(UUID id) {
        return lists.rejected(own(lists.find(id), id).id());
    }

    /**
     * Proposes its good rows to a second trainer of the body.
     *
     * @throws Refusal when the caller did not hand it in, or no row is good
     */
    @Allowed(Permission.GRADE)
    public void propose(UUID id) {
        AwardList list = own(lists.lock(id), id);
        if (view(list).good() == 0) {
            throw new Refusal("award.awards.noneGood");
        }
        list.propose(caller.requirePerson());
    }

    /**
     * Confirms what another trainer of the body proposed: issuing begins within seconds. Doing it again changes
     * nothing.
     *
     * @throws Refusal for the one who handed it in, and for who stands on it
     */
    @Allowed(Permission.GRADE)
    public void confirm(UUID id) {
        UUID person = caller.requirePerson();
        AwardList list = own(lists.lock(id), id);
        if (person.equals(list.confirmedBy())) {
            return;
        }
        if (lists.names(id, context.mailbox(person))) {
            throw new Refusal("award.awards.youAreOnIt");
        }
        list.confirm(person, clock.instant());
    }

    /** Gives it up; its rows are forgotten. @throws Refusal when it was confirmed */
    @Allowed(Permission.GRADE)
    public void drop(UUID id) {
        AwardList list = own(lists.lock(id), id);
        list.drop();
        lists.forget(id);
    }

    private AwardList own(java.util.Optional<AwardList> found, UUID id) {
        return found.filter(list -> caller.may(Permission.GRADE, list.body()))
                .orElseThrow(() -> new NotFound("award list", id));
    }
}
