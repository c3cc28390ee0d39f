package org.passerelle.design.playbook;

import java.util.UUID;

/** A vote ended. @param author who had proposed */
public record ProposalDecided(UUID proposal, String title, UUID author, ProposalState outcome) {}
