package org.passerelle.feed;

/**
 * A row that was not taken.
 *
 * @param number its number in the file, from 1
 * @param line the line of the file on which it begins, from 1
 * @param reference what tells it from others; empty when that could not be read
 */
public record RefusedRow(int number, long line, String reference, Reason reason) {}
