package org.passerelle.web.platform;

import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;

/** The caller is known and has not the right. */
public class Denied extends Refusal {
    /** Says which right was wanted; it goes to the log only. */
    public Denied(Permission wanted) {
        super("kernel.denied", wanted.name());
    }
}
