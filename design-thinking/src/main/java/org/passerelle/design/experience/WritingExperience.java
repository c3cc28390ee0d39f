package org.passerelle.design.experience;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Telling what one's administration tried. Its own people write, publish and withdraw its cards; nobody else does. */
@UseCase
public class WritingExperience {
    @Inject
    Experiences experiences;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Begins a card.
     *
     * @param name the caller's name, as it may be shown
     * @param origin the published experience that was taken up; null for none
     * @throws NotFound when the caller takes no part in that administration's work, or the origin is not to be seen
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID begin(UUID organisation, String name, ExperienceSheet sheet, @Nullable UUID origin) {
        caller.require(Permission.TAKE_PART_IN_DESIGN, organisation);
        if (origin != null && !experiences.readable(origin).isPublished()) {
            throw new Refusal("design.experience.notPublished");
        }
        Experience begun =
                new Experience(organisation, new Owner(caller.requirePerson(), name), sheet, origin, clock.instant());
        experiences.add(begun);
        return begun.id();
    }

    /** The cards of the caller's administrations, the newest first. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<Experience> mine() {
        return experiences.of(caller.organisationsWith(Permission.TAKE_PART_IN_DESIGN));
    }

    /** One of them. @throws NotFound when there is none */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Experience show(UUID id) {
        return experiences.mine(id);
    }

    /** Says it anew; a published one gets a version more. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void describe(UUID id, ExperienceSheet sheet) {
        experiences.mine(id).describe(sheet, clock.instant());
    }

    /** Shows it to everybody. @throws Refusal beside the part that is missing */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void publish(UUID id) {
        experiences.mine(id).publish(clock.instant());
    }

    /** Shows it no longer; its place says why. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void withdraw(UUID id, String reason) {
        experiences.mine(id).withdraw(reason, clock.instant());
    }
}
