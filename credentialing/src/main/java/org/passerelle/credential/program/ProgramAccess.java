package org.passerelle.credential.program;

/** Whether programs may have credentials issued; settled by whoever deploys the platform. */
public interface ProgramAccess {
    /** Whether they may. */
    boolean mayIssue();
}
