package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.AddressList;
import org.passerelle.people.OrganisationDirectory;

/** Lets trainers say who may come into their runs, and what is to be completed before their courses. */
@UseCase
public class Admitting {
    private static final int MOST_NEEDS = 10;

    @Inject
    CourseRuns runs;

    @Inject
    Guests guests;

    @Inject
    Needs needs;

    @Inject
    Waitings waitings;

    @Inject
    Enrolments enrolments;

    @Inject
    CourseOutlines outlines;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Who may come into one's run. @throws NotFound when it is another body's */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public AccessView of(UUID run) {
        own(runs.get(run).course());
        Optional<RunAccess> access = guests.access(run);
        return new AccessView(
                access.isPresent(),
                access.flatMap(RunAccess::organisation),
                access.flatMap(RunAccess::code),
                guests.of(run).stream()
                        .filter(guest -> guest.cohort().isEmpty())
                        .map(RunGuest::emailKey)
                        .toList());
    }

    /** Opens one's run to everybody. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void open(UUID run) {
        own(runs.get(run).course());
        guests.open(run);
    }

    /**
     * Opens one's run to some only.
     *
     * @param siren nine digits of the organisation whose people may come; empty for none
     * @param addresses one a line
     * @throws Refusal beside the field that is wrong
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void restrict(UUID run, @Nullable String siren, @Nullable String addresses) {
        own(runs.get(run).course());
        List<String> keys = AddressList.keys("addresses", addresses);
        String digits = siren == null ? "" : siren.replaceAll("\\s", "");
        UUID whose = digits.isEmpty()
                ? null
                : organisations
                        .ofSiren(digits.length() > 9 ? digits.substring(0, 9) : digits)
                        .map(OrganisationDirectory.Enterprise::organisation)
                        .orElseThrow(() -> Refusal.of("siren", "delivery.organisationUnknown"));
        guests.restrict(run).openTo(whose);
        guests.keepOnly(run, null, keys);
    }

    /** Draws a new code for one's restricted run; the one before lets nobody in any more. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void drawCode(UUID run) {
        own(runs.get(run).course());
        guests.restrict(run).lock(DoorCode.draw());
    }

    /** Who waits for a seat in one's run, in order. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<WaitingView> line(UUID run) {
        own(runs.get(run).course());
        List<Waiting> line = waitings.line(run);
        Map<UUID, String> names =
                enrolments.namesOf(line.stream().map(Waiting::person).toList());
        return line.stream()
                .map(w -> new WaitingView(
                        w.person(),
                        names.getOrDefault(w.person(), ""),
                        line.indexOf(w) + 1,
                        w.askedAt(),
                        w.keptUntil()))
                .toList();
    }

    /** What is to be completed before one's course. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public Set<UUID> needs(UUID course) {
        own(course);
        return Set.copyOf(needs.of(course).stream().map(CourseNeed::needed).toList());
    }

    /** Whom the trainers of one's course let in without, by address. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<String> letIn(UUID course) {
        own(course);
        return needs.letIn(course).stream().map(LettingIn::emailKey).toList();
    }

    /**
     * Says what is to be completed before one's course, and who may come without.
     *
     * @param addresses one a line
     * @throws Refusal when there are more than ten, or when one of them asks for this very course
     * @throws NotFound when one is not published
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void ask(UUID course, Set<UUID> first, @Nullable String addresses) {
        own(course);
        if (first.size() > MOST_NEEDS) {
            throw new Refusal("delivery.needsTooMany", MOST_NEEDS);
        }
        List<CourseNeed> before = needs.of(course);
        for (UUID needed : first) {
            CourseOutline outline = outlines.of(needed)
                    .filter(CourseOutline::published)
                    .orElseThrow(() -> new NotFound("course", needed));
            if (needed.equals(course) || needs.behind(needed).contains(course)) {
                throw new Refusal("delivery.needsCircle", outline.title().toString());
            }
        }
        before.stream().filter(n -> !first.contains(n.needed())).forEach(needs::remove);
        List<UUID> known = before.stream().map(CourseNeed::needed).toList();
        first.stream().filter(id -> !known.contains(id)).forEach(id -> needs.add(course, id));
        List<String> keys = AddressList.keys("addresses", addresses);
        List<LettingIn> letIn = needs.letIn(course);
        letIn.stream().filter(l -> !keys.contains(l.emailKey())).forEach(needs::remove);
        List<String> there = letIn.stream().map(LettingIn::emailKey).toList();
        keys.stream()
                .filter(key -> !there.contains(key))
                .forEach(key -> needs.add(new LettingIn(course, key, caller.requirePerson(), clock.instant())));
    }

    private void own(UUID course) {
        UUID organisation = outlines.of(course)
                .orElseThrow(() -> new NotFound("course", course))
                .organisation();
        caller.require(Permission.AUTHOR_COURSE, organisation);
    }
}
