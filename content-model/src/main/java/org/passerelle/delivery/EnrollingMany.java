package org.passerelle.delivery;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.CourseStatus;
import org.passerelle.catalogue.CourseView;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Outbox;
import org.passerelle.people.PersonConfirmed;
import org.passerelle.people.Secrets;

/**
 * Lets trainers enrol people from a file: a trial tells of each row what is wrong with it, and nothing is done until
 * the trainer says so. Whoever has no account is invited, and has the place as soon as they confirm one. The trial does
 * not tell who has an account.
 */
@UseCase
public class EnrollingMany {
    /** The largest file, in bytes. */
    public static final int BYTES = 1024 * 1024;

    @Inject
    EnrolmentLists lists;

    @Inject
    CourseRuns runs;

    @Inject
    Seating seating;

    @Inject
    Cohorts cohorts;

    @Inject
    CourseOutlines outlines;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Tries a file: reads it, and says what is good and what is not.
     *
     * @return the list
     * @throws Refusal beside the file when it is none, too large, or the run is over
     * @throws NotFound when the run is of another body's course
     */
    @Allowed(Permission.GRADE)
    public UUID handIn(UUID run, String name, byte[] file) {
        CourseRun into = runs.get(run);
        takes(own(into), into);
        if (file.length > BYTES) {
            throw Refusal.of("file", "delivery.list.tooLarge", BYTES / 1024 / 1024);
        }
        EnrolmentList list = new EnrolmentList(run, caller.requirePerson(), name, clock.instant());
        LearnersFile reader = new LearnersFile(lists.there(run, LearnersFile.addresses(file)));
        lists.add(list, reader.read(list.id(), file));
        return list.id();
    }

    /** A list. @throws NotFound when it is another body's */
    @Allowed(value = Permission.GRADE, reads = true)
    public EnrolmentListView one(UUID id) {
        EnrolmentList list = lists.get(id);
        return view(
                list,
                lists.rows(id, EnrolmentRowState.REJECTED).stream()
                        .map(EnrolmentRow::view)
                        .toList());
    }

    /** The lists of a run, the newest first, without their rows. @throws NotFound when it is another body's */
    @Allowed(value = Permission.GRADE, reads = true)
    public List<EnrolmentListView> of(UUID run) {
        own(runs.get(run));
        return lists.newest(run).stream().map(list -> view(list, List.of())).toList();
    }

    private EnrolmentListView view(EnrolmentList list, List<EnrolmentListView.Row> rejected) {
        CourseRun run = runs.get(list.run());
        own(run);
        return new EnrolmentListView(
                list.id(),
                run.course(),
                run.view(Clocks.today(clock)),
                list.file(),
                list.handedInAt(),
                list.doneAt(),
                lists.counts(list.id()),
                rejected);
    }

    /**
     * Enrols everybody in the good rows; whoever has no account is invited. When the seats run out, the rows that are
     * left are rejected.
     *
     * @throws Refusal when it was done before, or the run is over
     * @throws NotFound when it is another body's
     */
    @Allowed(Permission.GRADE)
    public void enrol(UUID id) {
        EnrolmentList list = lists.get(id);
        CourseRun run = runs.get(list.run());
        CourseView course = own(run);
        takes(course, run);
        list.done(clock.instant());
        List<EnrolmentRow> rows = lists.rows(id, EnrolmentRowState.READY);
        Map<String, UUID> accounts =
                lists.accounts(rows.stream().map(EnrolmentRow::email).toList());
        for (EnrolmentRow row : rows) {
            String email = row.email();
            UUID person = accounts.get(email);
            Language language = outbox.languageOf(email, course.card().language());
            String title = course.card().title().in(language);
            if (person == null) {
                outbox.enqueue(email, language, "delivery.mail.invited", "/register", title, email);
                row.invited();
            } else {
                place(row, run, person, title);
            }
        }
    }

    /** Gives up a list that was only tried. @throws Refusal when it was done */
    @Allowed(Permission.GRADE)
    public void drop(UUID id) {
        EnrolmentList list = lists.get(id);
        own(runs.get(list.run()));
        if (list.doneAt().isPresent()) {
            throw new Refusal("delivery.listDone");
        }
        lists.remove(list);
    }

    /** Whoever was invited confirmed an account: now they have the place. */
    void confirmed(@Observes PersonConfirmed event) {
        String address = lists.address(event.person()).orElse("");
        for (EnrolmentRow row : lists.waiting(Secrets.digest(address))) {
            CourseRun run = runs.get(lists.get(row.list()).run());
            if (run.state(Clocks.today(clock)) != RunState.ENDED) {
                Language language = outbox.languageOf(address, Language.FR);
                String title = outlines.view(run.course())
                        .map(view -> view.card().title().in(language))
                        .orElse("");
                place(row, run, event.person(), title);
            }
        }
    }

    private void place(EnrolmentRow row, CourseRun run, UUID person, String title) {
        if (seating.place(person, run.id()).isPresent()) {
            row.enrolled();
            return;
        }
        if (run.isFull()) {
            row.reject(EnrolmentFault.FULL);
            return;
        }
        Enrolment place = seating.seat(run, person);
        if (!row.group().isEmpty()) {
            Optional<Cohort> cohort = cohorts.named(run.id(), row.group());
            place.join(
                    cohort.map(Cohort::id).orElse(null),
                    cohort.map(Cohort::name).orElse(row.group()));
        }
        row.enrolled();
        outbox.tell(person, "delivery.mail.enrolled", "/me/learning/" + place.id(), title);
    }

    private void takes(CourseView course, CourseRun run) {
        if (course.status() != CourseStatus.PUBLISHED) {
            throw new Refusal("delivery.notPublished");
        }
        if (run.state(Clocks.today(clock)) == RunState.ENDED) {
            throw new Refusal("delivery.closed");
        }
    }

    private CourseView own(CourseRun run) {
        CourseView course = outlines.view(run.course()).orElseThrow(() -> new NotFound("course", run.course()));
        caller.require(Permission.GRADE, course.card().organisation());
        return course;
    }
}
