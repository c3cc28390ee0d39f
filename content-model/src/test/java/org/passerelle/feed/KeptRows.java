package org.passerelle.feed;

import java.util.List;
import java.util.UUID;
import org.passerelle.demand.Reading;
import org.passerelle.demand.ReceivingDemand.Outcome;
import org.passerelle.testing.World;

/** Keeps each batch in a transaction of its own, as the container does. */
public final class KeptRows extends TakingRows {
    private final World world;

    private KeptRows(World world) {
        this.world = world;
    }

    /** Puts itself into a world in the place of the usual one, which does the work. */
    public static void in(World world) {
        KeptRows kept = new KeptRows(world);
        kept.receiving = world.get(org.passerelle.demand.ReceivingDemand.class);
        world.with(TakingRows.class, kept);
    }

    @Override
    public List<Outcome> take(List<Reading> readings, UUID run) {
        List<Outcome> outcomes = super.take(readings, run);
        world.commit();
        return outcomes;
    }
}
