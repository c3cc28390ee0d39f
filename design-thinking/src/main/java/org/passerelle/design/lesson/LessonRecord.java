package org.passerelle.design.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which lessons people did, for whoever judges what they can. */
@ApplicationScoped
public class LessonRecord {
    @Inject
    LessonStore store;

    /** Those of somebody. */
    public Lessons of(UUID person) {
        return new Lessons(store.of(person).stream().collect(Collectors.toMap(LessonDone::stage, LessonDone::at)));
    }
}
