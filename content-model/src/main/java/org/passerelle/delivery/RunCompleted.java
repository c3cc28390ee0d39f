package org.passerelle.delivery;

import java.time.Instant;
import java.util.UUID;

/** A learner has done every activity of a run, for the first time; told in the transaction of the last one. */
public record RunCompleted(UUID enrolment, UUID person, UUID course, UUID run, Instant at) {}
