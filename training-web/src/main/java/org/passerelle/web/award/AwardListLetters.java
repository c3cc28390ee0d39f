package org.passerelle.web.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.credential.awardlist.AwardWaits;
import org.passerelle.credential.awardlist.IssuingLists;
import org.passerelle.credential.awardlist.ListDone;
import org.passerelle.credential.awardlist.ListExpired;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.people.Outbox;
import org.passerelle.people.People;
import org.passerelle.people.PersonConfirmed;
import org.passerelle.web.platform.CurrentCaller;

/**
 * Invites those for whom a credential waits, hands it out when they come, and tells trainers of lists that are done.
 */
@ApplicationScoped
public class AwardListLetters {
    @Inject
    Outbox outbox;

    @Inject
    People people;

    @Inject
    CourseOutlines courses;

    @Inject
    IssuingLists issuing;

    @Inject
    Naming naming;

    @Inject
    CurrentCaller caller;

    void waits(@Observes AwardWaits event) {
        Language spoken =
                caller.asPlatform(() -> people.find(event.proposedBy())).language();
        Language language = outbox.languageOf(event.email(), spoken);
        outbox.enqueue(
                event.email(),
                language,
                "award.mail.waits",
                "/register",
                naming.name(event.body()),
                title(event.course()).in(language),
                event.email());
    }

    void done(@Observes ListDone event) {
        Language language =
                caller.asPlatform(() -> people.find(event.proposedBy())).language();
        outbox.tell(
                event.proposedBy(),
                "award.mail.listDone",
                "/trainer/awards/" + event.list(),
                title(event.course()).in(language));
    }

    void expired(@Observes ListExpired event) {
        outbox.tellIn(
                event.proposedBy(),
                "award.mail.listExpired",
                "/trainer/awards/" + event.list(),
                language -> List.of(title(event.course()).in(language), Integer.toString(event.rows())));
    }

    void confirmed(@Observes PersonConfirmed event) {
        caller.asPlatform(() -> issuing.claim(event.person()));
    }

    private LocalizedText title(UUID course) {
        return courses.view(course).map(view -> view.card().title()).orElse(LocalizedText.of("", ""));
    }
}
