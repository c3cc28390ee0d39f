package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Tells trainers with which items of their courses something is wrong, as the answers say. */
@UseCase
public class FindingTrouble {
    @Inject
    QuizStatistics statistics;

    @Inject
    Attempts attempts;

    @Inject
    BankItems bank;

    @Inject
    CourseOutlines outlines;

    @Inject
    Caller caller;

    /** In all courses of the caller's bodies, those that most people met first. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<TroubledItem> mine() {
        return in(outlines.of(caller.organisationsWith(Permission.AUTHOR_COURSE)));
    }

    /** In one's course. @throws NotFound when it is another body's */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<TroubledItem> of(UUID course) {
        CourseOutline outline = outlines.of(course).orElseThrow(() -> new NotFound("course", course));
        caller.require(Permission.AUTHOR_COURSE, outline.organisation());
        return in(List.of(outline));
    }

    private List<TroubledItem> in(List<CourseOutline> courses) {
        List<TroubledItem> found = new ArrayList<>();
        for (CourseOutline course : courses) {
            statistics
                    .troubled(Set.of(course.course()))
                    .forEach(measured -> own(course, measured).ifPresent(found::add));
        }
        Set<UUID> known = found.stream().flatMap(t -> t.bank().stream()).collect(Collectors.toSet());
        for (CourseOutline course : courses) {
            statistics.troubledBankItems(Set.of(course.course())).stream()
                    .filter(known::add)
                    .map(bank::get)
                    .forEach(item -> found.add(new TroubledItem(
                            Optional.of(item.id()),
                            course.course(),
                            course.title(),
                            Optional.empty(),
                            "",
                            item.item().prompt(),
                            item.stats())));
        }
        found.sort(
                Comparator.comparingInt((TroubledItem t) -> t.stats().people()).reversed());
        return found;
    }

    private Optional<TroubledItem> own(CourseOutline course, QuizStatistics.Measured measured) {
        return attempts.assessment(measured.activity())
                .flatMap(quiz -> quiz.items().stream()
                        .filter(item -> item.key().equals(measured.item()))
                        .findFirst())
                .map(item -> new TroubledItem(
                        Optional.empty(),
                        course.course(),
                        course.title(),
                        Optional.of(measured.activity()),
                        item.key(),
                        item.prompt(),
                        measured.stats()));
    }
}
