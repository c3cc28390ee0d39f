package org.passerelle.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A room of a place, in which sessions are held. */
@Entity
@Table(schema = "content", name = "room")
class Room extends BaseEntity {
    private static final int MOST = 1000;
    private static final int LONGEST = 500;

    @Column(name = "place_id", nullable = false, updatable = false)
    private UUID place;

    @Column(name = "name", nullable = false)
    private String name = "";

    @Column(name = "capacity", nullable = false)
    private int capacity;

    @Column(name = "directions", nullable = false)
    private String directions = "";

    @Column(name = "accessibility", nullable = false)
    private String accessibility = "";

    @Column(name = "step_free", nullable = false)
    private boolean stepFree;

    /** For the persistence provider. */
    protected Room() {}

    /** @throws Refusal beside the field that is wrong */
    Room(UUID place, RoomDraft draft) {
        this.place = place;
        describe(draft);
    }

    /** @throws Refusal beside the field that is wrong */
    final void describe(RoomDraft draft) {
        Integer seats = draft.capacity();
        if (seats == null || seats < 1 || seats > MOST) {
            throw Refusal.of("capacity", "place.capacityOutOfRange", MOST);
        }
        this.name = Text.required("name", draft.name(), 80);
        this.capacity = seats;
        this.directions = Text.optional("directions", draft.directions(), LONGEST);
        this.accessibility = Text.optional("accessibility", draft.accessibility(), LONGEST);
        this.stepFree = draft.stepFree();
    }

    /**
     * What is said of a room, as it was typed.
     *
     * @param capacity 1 to 1,000
     * @param directions how one finds it; at most 500 characters
     * @param accessibility what one should know who does not walk, see or hear well; at most 500 characters
     */
    record RoomDraft(
            @Nullable String name,
            @Nullable Integer capacity,
            @Nullable String directions,
            @Nullable String accessibility,
            boolean stepFree) {}

    UUID place() {
        return place;
    }

    RoomView view(PlaceView of) {
        return new RoomView(id(), of, name, capacity, directions, accessibility, stepFree);
    }
}
