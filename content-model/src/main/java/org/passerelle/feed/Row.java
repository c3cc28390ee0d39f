package org.passerelle.feed;

import java.util.Optional;
import org.passerelle.kernel.Refusal;

/**
 * One posting as it stands in a file.
 *
 * @param number its number, from 1
 * @param line the line of the file on which it begins or ends, from 1
 * @param node what it says
 * @param fault why it can't be taken as it is; empty when it can
 */
record Row(int number, long line, Node node, Optional<Refusal> fault) {}
