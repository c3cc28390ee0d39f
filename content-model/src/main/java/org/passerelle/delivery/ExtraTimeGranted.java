package org.passerelle.delivery;

import java.util.UUID;

/**
 * A person has this much more time from now on; told in the transaction that says so.
 *
 * @param percent of everybody's time; 0 for none
 */
public record ExtraTimeGranted(UUID person, int percent) {}
