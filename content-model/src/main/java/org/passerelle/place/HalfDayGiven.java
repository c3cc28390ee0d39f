package org.passerelle.place;

import java.time.LocalDate;
import java.util.UUID;

/** A seat at a half-day came free, and whoever waited the longest has it now. */
public record HalfDayGiven(UUID person, UUID place, String name, LocalDate day, Half half) {}
