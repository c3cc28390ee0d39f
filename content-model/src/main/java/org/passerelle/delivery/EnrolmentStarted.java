package org.passerelle.delivery;

import java.time.Instant;
import java.util.UUID;

/** A person took a place in a run. */
public record EnrolmentStarted(UUID enrolment, UUID person, UUID course, UUID run, Instant at) {}
