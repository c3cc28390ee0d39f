package org.passerelle.design.procedure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a procedure besides its steps, as typed.
 *
 * @param title what it is called, at most 160 characters
 * @param sector its field of public action
 * @param casesPerYear how many cases there are in a year, from 1
 * @param hourlyCost euros for an hour's work, charges included, from 1 to 1000
 * @param challenge the challenge within which it is redesigned, if any: its team works on it too
 */
public record ProcedureSheet(
        String title,
        Sector sector,
        int casesPerYear,
        int hourlyCost,
        @Nullable UUID challenge) {}
