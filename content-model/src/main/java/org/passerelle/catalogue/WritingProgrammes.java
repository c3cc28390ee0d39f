package org.passerelle.catalogue;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets trainers put courses of their training bodies together to programmes, and publish these. */
@UseCase
public class WritingProgrammes {
    @Inject
    Programmes programmes;

    @Inject
    Courses courses;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Begins a programme of this organisation.
     *
     * @throws Refusal beside the field that is wrong
     * @throws NotFound when the caller does not write for this organisation
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID draft(UUID organisation, ProgrammeDraft draft) {
        caller.require(Permission.AUTHOR_COURSE, organisation);
        checkCourses(organisation, draft.courses());
        String slug = programmes.freeSlug(draft.title().in(Language.FR));
        return programmes
                .add(new Programme(organisation, slug, draft, clock.instant()))
                .id();
    }

    /**
     * Says anew what a programme is.
     *
     * @param version the version that the edit began from
     * @throws Refusal beside the field that is wrong; of a published one, when something is now missing
     * @throws OptimisticLockException when somebody changed it meanwhile
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void describe(UUID programme, ProgrammeDraft draft, long version) {
        Programme own = own(programme);
        if (own.version() != version) {
            throw new OptimisticLockException("changed since it was read");
        }
        checkCourses(own.organisation(), draft.courses());
        own.describe(draft, clock.instant());
        if (own.status() == CourseStatus.PUBLISHED) {
            checkPublished(own);
        }
    }

    /** Lets everybody find it. @throws Refusal for the first thing that is missing */
    @Allowed(Permission.AUTHOR_COURSE)
    public void publish(UUID programme) {
        Programme own = own(programme);
        checkPublished(own);
        own.publish(clock.instant());
    }

    /** Takes it out of the catalogue. @throws Refusal when it is not published */
    @Allowed(Permission.AUTHOR_COURSE)
    public void retire(UUID programme) {
        own(programme).retire(clock.instant());
    }

    /** The programmes of the caller's organisations, the one changed last first. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<ProgrammeView> mine() {
        return programmes.of(caller.organisationsWith(Permission.AUTHOR_COURSE)).stream()
                .map(programmes::view)
                .toList();
    }

    /** One of them. @throws NotFound when it is another organisation's */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public ProgrammeView mine(UUID programme) {
        return programmes.view(own(programme));
    }

    private void checkCourses(UUID organisation, List<UUID> chosen) {
        for (UUID course : chosen) {
            Course found = courses.get(course);
            if (!found.organisation().equals(organisation)) {
                throw new NotFound("course", course);
            }
        }
    }

    /** One earns a credential only for what one enrols in, and one enrols only in what is published. */
    private void checkPublished(Programme programme) {
        programme.courses().stream()
                .map(courses::get)
                .filter(course -> course.status() != CourseStatus.PUBLISHED || course.mode() == DeliveryMode.TUTORIAL)
                .findFirst()
                .ifPresent(course -> {
                    throw Refusal.of(
                            "courses",
                            "catalogue.programmeCourseClosed",
                            course.title().in(Language.FR));
                });
    }

    private Programme own(UUID programme) {
        Programme found = programmes.get(programme);
        caller.require(Permission.AUTHOR_COURSE, found.organisation());
        return found;
    }
}
