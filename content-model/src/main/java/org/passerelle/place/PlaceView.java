package org.passerelle.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A connected place as it is shown; what is not known is empty.
 *
 * @param zone the code of its employment zone
 * @param opening its opening hours in the syntax of OpenStreetMap
 * @param words what it offers, to whom, how
 * @param accessibilityUrl where it is described how one gets in
 * @param updatedOn when its description was last looked at
 */
public record PlaceView(
        UUID id,
        String name,
        String address,
        String addressMore,
        String postalCode,
        String commune,
        String zone,
        double latitude,
        double longitude,
        String telephone,
        String email,
        String website,
        String opening,
        String summary,
        String detail,
        List<PlaceWord> words,
        String accessibilityUrl,
        String appointmentUrl,
        LocalDate updatedOn) {
    /** Copies the words. */
    public PlaceView {
        words = List.copyOf(words);
    }

    /** The words of a kind. */
    public List<PlaceWord> of(PlaceWord.Kind kind) {
        return words.stream().filter(word -> word.kind() == kind).toList();
    }

    /** Its address in one line. */
    public String line() {
        return address + ", " + postalCode + ' ' + commune;
    }

    /** Where it is on a map that belongs to everybody. */
    public String map() {
        return String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%.5f&mlon=%.5f#map=17/%.5f/%.5f",
                latitude,
                longitude,
                latitude,
                longitude);
    }
}
