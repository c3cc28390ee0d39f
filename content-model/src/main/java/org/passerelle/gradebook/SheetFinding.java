package org.passerelle.gradebook;

/**
 * Something wrong with a row of a table of grades.
 *
 * @param line its line, from 2: the first holds the headings
 * @param cell what stands there
 */
public record SheetFinding(long line, SheetFault fault, String cell) {}
