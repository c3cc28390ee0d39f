package org.passerelle.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Text;

/**
 * A tiers-lieu, a library, a France Services house: somewhere with seats, screens, a connection and somebody who helps.
 * It comes from a file of the national schema, and is described anew by the next one.
 */
@Entity
@Table(schema = "content", name = "connected_place")
class ConnectedPlace extends BaseEntity {
    private static final int LONGEST_KEY = 600;

    @Column(name = "code", nullable = false, updatable = false)
    private String code = "";

    @Column(name = "pivot", nullable = false)
    private String pivot = "";

    @Column(name = "name", nullable = false)
    private String name = "";

    @Column(name = "name_key", nullable = false)
    private String nameKey = "";

    @Column(name = "address", nullable = false)
    private String address = "";

    @Column(name = "address_more", nullable = false)
    private String addressMore = "";

    @Column(name = "postal_code", nullable = false)
    private String postalCode = "";

    @Column(name = "commune", nullable = false)
    private String commune = "";

    @Column(name = "zone_code", nullable = false)
    private String zone = "";

    @Column(name = "latitude", nullable = false)
    private double latitude;

    @Column(name = "longitude", nullable = false)
    private double longitude;

    @Column(name = "telephone", nullable = false)
    private String telephone = "";

    @Column(name = "email", nullable = false)
    private String email = "";

    @Column(name = "website", nullable = false)
    private String website = "";

    @Column(name = "opening", nullable = false)
    private String opening = "";

    @Column(name = "summary", nullable = false)
    private String summary = "";

    @Column(name = "detail", nullable = false)
    private String detail = "";

    @Column(name = "words", nullable = false)
    private String words = "";

    @Column(name = "accessibility_url", nullable = false)
    private String accessibilityUrl = "";

    @Column(name = "appointment_url", nullable = false)
    private String appointmentUrl = "";

    @Column(name = "updated_on", nullable = false)
    private LocalDate updatedOn = LocalDate.EPOCH;

    /** For the persistence provider. */
    protected ConnectedPlace() {}

    ConnectedPlace(PlaceDraft draft) {
        this.code = draft.code();
        describe(draft);
    }

    /** Describes it anew. */
    final void describe(PlaceDraft draft) {
        this.pivot = draft.pivot();
        this.name = draft.name();
        this.nameKey = key(draft);
        this.address = draft.address();
        this.addressMore = draft.addressMore();
        this.postalCode = draft.postalCode();
        this.commune = draft.commune();
        this.zone = draft.zone();
        this.latitude = draft.latitude();
        this.longitude = draft.longitude();
        this.telephone = draft.telephone();
        this.email = draft.email();
        this.website = draft.website();
        this.opening = draft.opening();
        this.summary = draft.summary();
        this.detail = draft.detail();
        this.words = draft.words().stream().map(Enum::name).collect(Collectors.joining("|"));
        this.accessibilityUrl = draft.accessibilityUrl();
        this.appointmentUrl = draft.appointmentUrl();
        this.updatedOn = draft.updatedOn();
    }

    private static String key(PlaceDraft draft) {
        String folded = Text.fold(draft.name() + ' ' + draft.commune() + ' ' + draft.postalCode());
        return folded.length() > LONGEST_KEY ? folded.substring(0, LONGEST_KEY) : folded;
    }

    /** Whether a file says the same of it as is known. */
    boolean isAs(PlaceDraft draft) {
        return draft().equals(draft);
    }

    private PlaceDraft draft() {
        return new PlaceDraft(
                code,
                pivot,
                name,
                address,
                addressMore,
                postalCode,
                commune,
                zone,
                latitude,
                longitude,
                telephone,
                email,
                website,
                opening,
                summary,
                detail,
                words(),
                accessibilityUrl,
                appointmentUrl,
                updatedOn);
    }

    private List<PlaceWord> words() {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split("\\|")).map(PlaceWord::valueOf).toList();
    }

    String code() {
        return code;
    }

    PlaceView view() {
        return new PlaceView(
                id(),
                name,
                address,
                addressMore,
                postalCode,
                commune,
                zone,
                latitude,
                longitude,
                telephone,
                email,
                website,
                opening,
                summary,
                detail,
                words(),
                accessibilityUrl,
                appointmentUrl,
                updatedOn);
    }
}
