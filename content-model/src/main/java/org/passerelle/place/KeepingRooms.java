package org.passerelle.place;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets administrators say which rooms places have. */
@UseCase
public class KeepingRooms {
    private static final int MOST = 50;

    @Inject
    ConnectedPlaces places;

    @Inject
    RoomUses rooms;

    /**
     * Adds a room, or describes one anew.
     *
     * @param room the one that is described anew; null for a new one
     * @param capacity 1 to 1,000
     * @param directions how one finds it
     * @param accessibility what one should know who does not walk, see or hear well
     * @throws Refusal beside the field that is wrong, or when the place has a room of this name
     */
    @Allowed(Permission.ADMINISTER)
    public void keep(
            UUID place,
            @Nullable UUID room,
            @Nullable String name,
            @Nullable Integer capacity,
            @Nullable String directions,
            @Nullable String accessibility,
            boolean stepFree) {
        places.get(place);
        Room.RoomDraft draft = new Room.RoomDraft(name, capacity, directions, accessibility, stepFree);
        boolean named = rooms.of(place).stream()
                .anyMatch(r -> !r.id().equals(room)
                        && r.view(places.get(place).view()).name().equals(name));
        if (named) {
            throw Refusal.of("name", "place.roomNamed");
        }
        if (room != null) {
            own(place, room).describe(draft);
        } else if (rooms.of(place).size() >= MOST) {
            throw new Refusal("place.roomsTooMany", MOST);
        } else {
            rooms.add(new Room(place, draft));
        }
    }

    /** Takes a room away. @throws Refusal when something is or was held in it */
    @Allowed(Permission.ADMINISTER)
    public void remove(UUID place, UUID room) {
        Room gone = own(place, room);
        if (rooms.isUsed(gone)) {
            throw new Refusal("place.roomUsed");
        }
        rooms.remove(gone);
    }

    private Room own(UUID place, UUID room) {
        Room found = rooms.get(room);
        if (!found.place().equals(place)) {
            throw new NotFound("room", room);
        }
        return found;
    }
}
