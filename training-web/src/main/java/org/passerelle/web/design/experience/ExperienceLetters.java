package org.passerelle.web.design.experience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.passerelle.design.experience.ExperienceAnswered;
import org.passerelle.design.experience.ExperienceAsked;
import org.passerelle.people.Outbox;

/** Writes to the author of an experience when somebody asks, and to who asked when there is an answer. */
@ApplicationScoped
public class ExperienceLetters {
    @Inject
    Outbox outbox;

    void tell(@Observes ExperienceAsked asked) {
        outbox.tell(asked.author(), "design.mail.asked", path(asked.experience()), asked.title(), asked.asker());
    }

    void tell(@Observes ExperienceAnswered answered) {
        outbox.tell(answered.asker(), "design.mail.experienceAnswered", path(answered.experience()), answered.title());
    }

    private static String path(java.util.UUID experience) {
        return "/design/experiences/" + experience + "/talk";
    }
}
