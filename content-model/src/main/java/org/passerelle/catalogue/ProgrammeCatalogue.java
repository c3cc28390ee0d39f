package org.passerelle.catalogue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Shows everybody the published programmes. */
@UseCase
public class ProgrammeCatalogue {
    @Inject
    Programmes programmes;

    @Inject
    Caller caller;

    @Inject
    Event<ProgrammeClaimed> claims;

    /** All of them, by their addresses. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<ProgrammeView> all() {
        return programmes.published().stream().map(programmes::view).toList();
    }

    /** @throws NotFound when there is none of this address, or it is not published */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public ProgrammeView bySlug(@Nullable String slug) {
        return Optional.ofNullable(slug)
                .flatMap(programmes::withSlug)
                .filter(programme -> programme.status() == CourseStatus.PUBLISHED)
                .map(programmes::view)
                .orElseThrow(() -> new NotFound("programme", String.valueOf(slug)));
    }

    /**
     * The caller asks for the award of a programme whose courses were completed before it was published.
     *
     * @throws NotFound when there is none of this address, or it is not published
     * @throws org.passerelle.kernel.Refusal when courses are missing
     */
    @Allowed(Permission.LEARN)
    public void claim(@Nullable String slug) {
        claims.fire(new ProgrammeClaimed(bySlug(slug), caller.requirePerson()));
    }

    /** The published ones that this course is part of. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<ProgrammeView> with(String courseSlug) {
        return all().stream()
                .filter(programme -> programme.courses().stream()
                        .anyMatch(course -> course.slug().equals(courseSlug)))
                .toList();
    }
}
