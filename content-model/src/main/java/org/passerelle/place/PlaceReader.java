package org.passerelle.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.territory.Commune;
import org.passerelle.territory.Located;
import org.passerelle.territory.Territory;

/** Reads a row of the national schema; what makes no sense is refused with its reason. */
@ApplicationScoped
class PlaceReader {
    private static final Pattern PIVOT = Pattern.compile("[a-zA-Z0-9]{9,14}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+\\d{8,12}");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int LINE = 300;
    private static final int ADDRESS = 500;
    private static final int DETAIL = 10_000;
    private static final List<String> NEEDED =
            List.of("id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj");

    @Inject
    Territory territory;

    /** @throws Refusal when the row makes no sense */
    PlaceDraft read(CSVRecord row) {
        if (!NEEDED.stream().allMatch(row::isMapped)) {
            throw new Refusal("place.columnsMissing");
        }
        String postalCode = shaped(row, "code_postal", POSTAL_CODE, "place.postalCodeWrong");
        String commune = needed(row, "commune", 120);
        Spot spot = spot(row, postalCode, commune);
        String opening = hasOddHours(row) ? "" : cell(row, "horaires");
        return new PlaceDraft(
                needed(row, "id", 200),
                shaped(row, "pivot", PIVOT, "place.pivotWrong"),
                needed(row, "nom", 200),
                needed(row, "adresse", LINE),
                within(cell(row, "complement_adresse"), LINE),
                postalCode,
                commune,
                spot.zone(),
                spot.latitude(),
                spot.longitude(),
                perhaps(row, "telephone", TELEPHONE),
                first(row, "courriels", 254),
                web(first(row, "site_web", ADDRESS)),
                within(opening, ADDRESS),
                within(cell(row, "presentation_resume"), 280),
                within(cell(row, "presentation_detail"), DETAIL),
                words(row),
                web(cell(row, "fiche_acces_libre")),
                web(cell(row, "prise_rdv")),
                day(row));
    }

    /** Whether a row says when its place is open in no syntax that is known. */
    boolean hasOddHours(CSVRecord row) {
        String opening = cell(row, "horaires");
        return !opening.isEmpty() && !Opening.isRight(opening);
    }

    private record Spot(String zone, double latitude, double longitude) {}

    private Spot spot(CSVRecord row, String postalCode, String name) {
        Optional<Commune> commune = territory
                .commune(cell(row, "code_insee"))
                .or(() -> territory
                        .named(postalCode, name)
                        .flatMap(Located::commune)
                        .flatMap(territory::commune));
        if (commune.isPresent()) {
            Commune known = commune.get();
            return new Spot(
                    known.zone(),
                    degrees(row, "latitude", known.latitude()),
                    degrees(row, "longitude", known.longitude()));
        }
        double latitude = degrees(row, "latitude", 0);
        double longitude = degrees(row, "longitude", 0);
        Located near = territory.nearest(latitude, longitude).orElseThrow(() -> new Refusal("place.elsewhere"));
        return new Spot(near.zone(), latitude, longitude);
    }

    private static double degrees(CSVRecord row, String column, double otherwise) {
        String said = cell(row, column);
        if (said.isEmpty()) {
            return otherwise;
        }
        try {
            double degrees = Double.parseDouble(said);
            if (Math.abs(degrees) <= (column.equals("latitude") ? 90 : 180)) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            throw new Refusal("place.coordinatesWrong");
        }
        throw new Refusal("place.coordinatesWrong");
    }

    private static List<PlaceWord> words(CSVRecord row) {
        return Stream.of(
                        words(row, "services", PlaceWord.Kind.SERVICE),
                        words(row, "publics_specifiquement_adresses", PlaceWord.Kind.AUDIENCE),
                        words(row, "prise_en_charge_specifique", PlaceWord.Kind.CARE),
                        words(row, "frais_a_charge", PlaceWord.Kind.FEE),
                        words(row, "modalites_acces", PlaceWord.Kind.COMING),
                        words(row, "modalites_accompagnement", PlaceWord.Kind.HELP),
                        words(row, "itinerance", PlaceWord.Kind.MOVES))
                .flatMap(found -> found)
                .distinct()
                .toList();
    }

    private static Stream<PlaceWord> words(CSVRecord row, String column, PlaceWord.Kind kind) {
        String said = cell(row, column);
        return said.isEmpty()
                ? Stream.empty()
                : BAR.splitAsStream(said)
                        .map(word -> PlaceWord.of(kind, word).orElseThrow(() -> new Refusal("place.wordUnknown")));
    }

    private static LocalDate day(CSVRecord row) {
        try {
            return LocalDate.parse(cell(row, "date_maj"));
        } catch (DateTimeException e) {
            throw new Refusal("place.dayWrong");
        }
    }

    /** An address of the web; empty for anything that a browser would take for something else. */
    private static String web(String address) {
        try {
            String scheme = URI.create(address).getScheme();
            boolean good = ("https".equals(scheme) || "http".equals(scheme)) && address.length() <= ADDRESS;
            return good ? address : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String first(CSVRecord row, String column, int most) {
        return Arrays.stream(cell(row, column).split("\\|"))
                .map(String::strip)
                .filter(part -> part.length() <= most)
                .findFirst()
                .orElse("");
    }

    private static String perhaps(CSVRecord row, String column, Pattern shape) {
        String said = cell(row, column);
        return shape.matcher(said).matches() ? said : "";
    }

    private static String shaped(CSVRecord row, String column, Pattern shape, String refusal) {
        String said = cell(row, column);
        if (!shape.matcher(said).matches()) {
            throw new Refusal(refusal);
        }
        return said;
    }

    private static String needed(CSVRecord row, String column, int most) {
        String said = cell(row, column);
        if (said.isEmpty()) {
            throw new Refusal("kernel.required");
        }
        return within(said, most);
    }

    private static String within(String said, int most) {
        if (said.length() > most) {
            throw new Refusal("kernel.tooLong", most);
        }
        return said;
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) ? Text.line(row.get(column)) : "";
    }
}
