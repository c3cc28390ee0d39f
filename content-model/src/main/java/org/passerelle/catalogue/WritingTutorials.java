package org.passerelle.catalogue;

import jakarta.inject.Inject;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets trainers write what is one page long in one go: all of it is there afterwards, or nothing. */
@UseCase
public class WritingTutorials {
    @Inject
    Authoring authoring;

    /**
     * Writes a tutorial of one lesson and publishes it.
     *
     * @param draft what it is; its title is also the unit's
     * @param lesson its only page
     * @return the course
     * @throws Refusal beside the field that is wrong, or for the first thing that is missing
     * @throws NotFound when the caller does not write for this organisation
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID publish(UUID organisation, CourseDraft draft, ActivityDraft lesson) {
        UUID course = keep(organisation, draft, lesson);
        authoring.publish(course);
        return course;
    }

    /** The same without publishing it. */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID keep(UUID organisation, CourseDraft draft, ActivityDraft lesson) {
        UUID course = authoring.draft(organisation, draft);
        LocalizedText title = draft.title();
        UUID unit = authoring.addUnit(course, title);
        authoring.addActivity(course, unit, lesson);
        return course;
    }
}
