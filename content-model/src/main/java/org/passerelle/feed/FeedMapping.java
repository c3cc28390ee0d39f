package org.passerelle.feed;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.kernel.Refusal;

/**
 * How the rows of a feed become demands, as an administrator writes it down: a JSON object with the {@code format}, the
 * path to the {@code rows}, and for each of the {@code fields} the path to it or a rule. It knows no code: it can find,
 * cut and translate, and no more.
 */
final class FeedMapping {
    /** The longest text of one, in characters. */
    static final int LONGEST = 20_000;

    private static final List<FeedField> PLACES = List.of(
            FeedField.ZONE,
            FeedField.COMMUNE,
            FeedField.POSTAL_CODE,
            FeedField.CITY,
            FeedField.LATITUDE,
            FeedField.DEPARTMENT);

    private final FeedFormat format;
    private final String rows;
    private final Map<FeedField, FieldRule> rules;

    private FeedMapping(FeedFormat format, String rows, Map<FeedField, FieldRule> rules) {
        this.format = format;
        this.rows = rows;
        this.rules = rules;
    }

    /**
     * Reads one.
     *
     * @throws Refusal beside {@code mapping} with what is wrong in it
     */
    static FeedMapping of(String json) {
        if (json.length() > LONGEST) {
            throw Refusal.of("mapping", "kernel.tooLong", LONGEST);
        }
        JsonObject object = MappingJson.object(json);
        MappingJson.requireKnown(object, "mapping", Set.of("format", "rows", "fields"));
        FeedFormat format = MappingJson.format(object.get("format"));
        String rows = MappingJson.text(object.get("rows"), "rows").strip();
        if (format == FeedFormat.XML && rows.isEmpty()) {
            throw Refusal.of("mapping", "feed.mapping.rows");
        }
        Map<FeedField, FieldRule> rules = new EnumMap<>(FeedField.class);
        for (Map.Entry<String, JsonValue> field : MappingJson.fields(object).entrySet()) {
            FeedField known = FeedField.of(field.getKey())
                    .orElseThrow(() -> Refusal.of("mapping", "feed.mapping.field", field.getKey(), FeedField.all()));
            rules.put(known, MappingJson.rule(known, field.getValue(), format));
        }
        return new FeedMapping(format, rows, rules).complete();
    }

    private FeedMapping complete() {
        require(List.of(FeedField.REFERENCE), "feed.mapping.noReference");
        require(List.of(FeedField.TITLE), "feed.mapping.noTitle");
        require(List.of(FeedField.EMPLOYER, FeedField.SIRET), "feed.mapping.noEmployer");
        require(PLACES, "feed.mapping.noPlace");
        return this;
    }

    private void require(List<FeedField> any, String otherwise) {
        if (any.stream().noneMatch(rules::containsKey)) {
            throw Refusal.of("mapping", otherwise);
        }
    }

    FeedFormat format() {
        return format;
    }

    /** The path to the rows, as it is written. */
    String rows() {
        return rows;
    }

    List<String> rowPath() {
        return Stream.of(rows.split("\\.")).filter(step -> !step.isBlank()).toList();
    }

    /** What a row says. @throws Refusal beside the field that can't be read */
    Posting read(Node row) {
        Map<FeedField, List<String>> said = new EnumMap<>(FeedField.class);
        rules.forEach((field, rule) -> said.put(field, rule.in(row, field)));
        return new Posting(said);
    }
}
