package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.passerelle.delivery.RunState;
import org.passerelle.delivery.RunView;

/** Says in words when a run is. */
@Named
@RequestScoped
public class RunDates {
    @Inject
    Texts texts;

    /** "From 3 March to 14 April 2027", "From 3 March 2027" or "At any time". */
    public String of(RunView run) {
        if (run.endsOn().isPresent()) {
            return texts.of(
                    "delivery.run.dates",
                    texts.day(run.startsOn()),
                    texts.day(run.endsOn().get()));
        }
        return run.state() == RunState.TO_COME
                ? texts.of("delivery.run.from", texts.day(run.startsOn()))
                : texts.of("delivery.run.anytime");
    }
}
