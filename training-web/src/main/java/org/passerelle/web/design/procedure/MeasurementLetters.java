package org.passerelle.web.design.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.passerelle.design.procedure.MeasurementFellDue;
import org.passerelle.people.Outbox;

/** Writes to who answers for a procedure when it is time to measure it. */
@ApplicationScoped
public class MeasurementLetters {
    @Inject
    Outbox outbox;

    void tell(@Observes MeasurementFellDue due) {
        outbox.tell(
                due.owner(),
                "design.mail.measure",
                "/design/procedures/" + due.procedure(),
                due.title(),
                String.valueOf(due.months()));
    }
}
