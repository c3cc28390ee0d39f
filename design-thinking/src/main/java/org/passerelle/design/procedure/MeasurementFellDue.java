package org.passerelle.design.procedure;

import java.util.UUID;

/**
 * It is time to measure a procedure again.
 *
 * @param owner who is to be asked
 * @param months how many months after the change
 */
public record MeasurementFellDue(UUID procedure, String title, UUID owner, int months) {}
