package org.passerelle.design.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plays of a version, in the order of their numbers. */
public record Plays(List<Play> list) {
    /** Copies the list. */
    public Plays {
        list = List.copyOf(list);
    }

    /** The play of this key. */
    public Optional<Play> of(String key) {
        return list.stream().filter(play -> play.key().equals(key)).findFirst();
    }

    /** The number of a play, from 1; 0 when it is not here. */
    public int number(String key) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).key().equals(key)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The same with one play changed in its place, or added at the end. */
    Plays with(Play changed) {
        List<Play> next = new ArrayList<>(list);
        int number = number(changed.key());
        if (number > 0) {
            next.set(number - 1, changed);
        } else {
            next.add(changed);
        }
        return new Plays(next);
    }
}
