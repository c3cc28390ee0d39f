package org.passerelle.credential.awardlist;

import java.util.Optional;

/**
 * A row as it is shown.
 *
 * @param line its number in the file, the heading being 1
 * @param raw its cells as they were handed in; empty for a good one
 * @param fault why it is left out
 */
public record RowView(int line, String email, String name, String raw, RowState state, Optional<RowFault> fault) {}
