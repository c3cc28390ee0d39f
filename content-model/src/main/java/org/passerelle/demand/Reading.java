package org.passerelle.demand;

import java.time.Instant;

/**
 * A posting as it was read elsewhere.
 *
 * @param feedKey what tells it from all others, the same at each reading: at most 240 characters
 * @param draft what it says; its organisation is not looked at, and a last day later than a year from now is brought to
 *     it
 * @param observedAt when it was published there
 */
public record Reading(String feedKey, Employer employer, DemandDraft draft, Instant observedAt) {}
