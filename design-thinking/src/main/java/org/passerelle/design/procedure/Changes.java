package org.passerelle.design.procedure;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.kernel.Refusal;

/** What would be different, in the order in which it is thought. */
public record Changes(List<Change> list) {
    /** The most changes that one scenario holds. */
    public static final int MOST = 50;

    /** Nothing different. */
    public static final Changes NONE = new Changes(List.of());

    /** Takes them. @throws Refusal when there are too many */
    public Changes {
        list = List.copyOf(list);
        if (list.size() > MOST) {
            throw new Refusal("design.tooManyChanges", MOST);
        }
    }

    /** The map as it would be. */
    public ProcedureMap applyTo(ProcedureMap map) {
        return Change.all(list, map);
    }

    Changes and(Change change) {
        List<Change> all = new ArrayList<>(list);
        all.add(change);
        return new Changes(all);
    }

    Changes without(int index) {
        List<Change> all = new ArrayList<>(list);
        if (index >= 0 && index < all.size()) {
            all.remove(index);
        }
        return new Changes(all);
    }
}
