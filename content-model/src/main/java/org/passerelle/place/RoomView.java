package org.passerelle.place;

import java.util.UUID;

/**
 * A room as it is shown.
 *
 * @param directions how one finds it; may be empty
 * @param accessibility what one should know who does not walk, see or hear well; may be empty
 * @param stepFree whether no step is on the way
 */
public record RoomView(
        UUID id,
        PlaceView place,
        String name,
        int capacity,
        String directions,
        String accessibility,
        boolean stepFree) {
    /** The room and its place in one line. */
    public String line() {
        return name + ", " + place.name() + ", " + place.line();
    }
}
