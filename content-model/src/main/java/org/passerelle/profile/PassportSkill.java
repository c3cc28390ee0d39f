package org.passerelle.profile;

import java.util.Comparator;
import java.util.List;

/**
 * A skill in a passport.
 *
 * @param held the skill, with all the ways in which it is known
 * @param shown what shows it, the strongest first; nothing for what is only claimed
 */
public record PassportSkill(HeldSkill held, List<Shown> shown) {
    /** Copies what shows it. */
    public PassportSkill {
        shown = List.copyOf(shown);
    }

    /** The strongest way in which it is known, under which it stands. */
    public Origin origin() {
        return held.origins().stream().max(Comparator.naturalOrder()).orElse(Origin.CLAIMED);
    }
}
