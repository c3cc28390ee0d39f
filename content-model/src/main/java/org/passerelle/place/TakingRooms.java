package org.passerelle.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** Takes rooms for those above, within their transactions; who may is theirs to decide. Two are never in one room. */
@ApplicationScoped
public class TakingRooms {
    @Inject
    RoomUses rooms;

    @Inject
    ConnectedPlaces places;

    /**
     * Takes a room for a purpose, instead of what the purpose had before.
     *
     * @param people how many are expected
     * @throws Refusal beside {@code room} when it is taken then, or too small
     * @throws NotFound when there is no such room
     */
    public void take(UUID room, UUID purpose, Instant from, Instant until, int people, UUID by) {
        Room wanted = rooms.get(room);
        RoomView view = view(wanted);
        if (people > view.capacity()) {
            throw Refusal.of("room", "place.roomTooSmall", view.capacity(), people);
        }
        rooms.hold(wanted);
        if (rooms.isTaken(wanted, from, until, purpose)) {
            throw Refusal.of("room", "place.roomTaken");
        }
        rooms.free(purpose);
        rooms.add(new RoomUse(room, purpose, from, until, by));
    }

    /** Gives back what a purpose had. */
    public void free(UUID purpose) {
        rooms.free(purpose);
    }

    /** A room; empty when there is none such. */
    public Optional<RoomView> room(UUID id) {
        return rooms.find(id).map(this::view);
    }

    /** The rooms in these zones, place by place. */
    public List<RoomView> in(List<String> zones) {
        return zones.isEmpty()
                ? List.of()
                : rooms.inZones(zones).stream().map(this::view).toList();
    }

    private RoomView view(Room room) {
        return room.view(places.get(room.place()).view());
    }
}
