package org.passerelle.credential.awardlist;

import java.util.UUID;

/** Each good row of a list is issued or waits; whoever handed it in should know. */
public record ListDone(UUID list, UUID course, UUID proposedBy) {}
