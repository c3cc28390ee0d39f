package org.passerelle.demand;

/** How much a skill is asked for. */
public enum Need {
    /** One can't do without it. */
    REQUIRED(1.0),
    /** It helps. */
    WISHED(0.6);

    private final double share;

    Need(double share) {
        this.share = share;
    }

    /** How much of an opening counts for the skill, 0 to 1. */
    public double share() {
        return share;
    }
}
