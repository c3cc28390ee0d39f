package org.passerelle.place;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.NearZone;
import org.passerelle.territory.Territory;

/** Shows everybody the connected places around. */
@UseCase
public class FindingPlaces {
    /** How far people go, in minutes by road. */
    private static final int REACH = 45;

    @Inject
    ConnectedPlaces places;

    @Inject
    RoomUses rooms;

    @Inject
    Territory territory;

    /**
     * A place in a list.
     *
     * @param minutes by road from the zone that was asked for to the place's; 0 within it, and when none was
     */
    public record Near(PlaceView place, int minutes) {}

    /**
     * The places within 45 minutes, the nearest first, then by name.
     *
     * @param zone the code of the zone around which one looks; null for the whole region
     * @param words of which the name, commune or postal code must hold all; empty for any
     * @param word what it must offer; null for anything
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Page<Near> around(
            @Nullable String zone, @Nullable String words, @Nullable PlaceWord word, int page, int size) {
        Map<String, Integer> minutes = new HashMap<>();
        if (zone == null) {
            territory.zones().stream().map(EmploymentZone::code).forEach(code -> minutes.put(code, 0));
        } else {
            territory
                    .near(zone, REACH)
                    .forEach((NearZone near) -> minutes.put(near.zone().code(), near.minutes()));
        }
        if (minutes.isEmpty()) {
            return Page.of(List.of(), page, size);
        }
        List<Near> found = places.in(minutes.keySet(), words == null ? "" : words).stream()
                .map(ConnectedPlace::view)
                .filter(place -> word == null || place.words().contains(word))
                .map(place -> new Near(place, minutes.getOrDefault(place.zone(), 0)))
                .sorted(Comparator.comparingInt(Near::minutes))
                .toList();
        return Page.of(found, page, size);
    }

    /** One place. @throws NotFound when there is none */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public PlaceView get(UUID place) {
        return places.get(place).view();
    }

    /** Its rooms, by name. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<RoomView> rooms(UUID place) {
        PlaceView view = places.get(place).view();
        return rooms.of(place).stream().map(room -> room.view(view)).toList();
    }
}
