package org.passerelle.catalogue;

/** A trainer published, gave back or declined a proposed tutorial, in the transaction under way. */
public record TutorialAnswered(ProposalView proposal) {}
