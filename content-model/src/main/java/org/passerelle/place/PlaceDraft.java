package org.passerelle.place;

import java.time.LocalDate;
import java.util.List;

/**
 * A place as a file describes it, checked.
 *
 * @param code what the file knows it by
 * @param pivot its SIRET or its number in the register of associations
 * @param addressMore what helps to find it at its address; may be empty
 * @param zone the code of its employment zone
 * @param opening its opening hours in the syntax of OpenStreetMap; may be empty
 * @param words what it offers, to whom, how
 */
record PlaceDraft(
        String code,
        String pivot,
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
    PlaceDraft {
        words = List.copyOf(words);
    }
}
