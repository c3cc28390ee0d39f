package org.passerelle.web.demand;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Function;

/** Says what the open data on demand is and what its columns mean, as a Data Package 2.0 (datapackage.org). */
final class DemandPackage {
    static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";
    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private DemandPackage() {}

    static JsonObject json() {
        JsonArrayBuilder resources = Json.createArrayBuilder();
        for (Subject subject : Subject.values()) {
            resources.add(resource(subject, "csv", DemandColumn::name));
            resources.add(resource(subject, "json", DemandColumn::member)
                    .add(
                            "dialect",
                            Json.createObjectBuilder()
                                    .add("$schema", PROFILES + "tabledialect.json")
                                    .add("property", subject.many())));
        }
        return Json.createObjectBuilder()
                .add("$schema", PROFILES + "datapackage.json")
                .add("name", "passerelle-demand")
                .add("title", "The demand for skills and occupations")
                .add(
                        "description",
                        "Of the whole region, or of an employment zone with ?zone= and its INSEE code. What rests on"
                                + " fewer than three employers, or five demands' worth of evidence, is left out.")
                .add(
                        "licenses",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", "etalab-2.0")
                                        .add("path", LICENCE)
                                        .add("title", "Licence Ouverte 2.0")))
                .add("resources", resources)
                .build();
    }

    private static JsonObjectBuilder resource(Subject subject, String format, Function<DemandColumn, String> name) {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        DemandColumn.of(subject).stream()
                // In JSON the zone stands once, beside the list.
                .skip(format.equals("json") ? 1 : 0)
                .forEach(column -> fields.add(field(column, name.apply(column))));
        String path = DemandDataResource.address(subject, format);
        return Json.createObjectBuilder()
                .add("name", subject.many() + "-" + format)
                .add("path", path.substring(path.lastIndexOf('/') + 1))
                .add("type", "table")
                .add("format", format)
                .add("mediatype", format.equals("csv") ? "text/csv" : "application/json")
                .add("encoding", "utf-8")
                .add(
                        "schema",
                        Json.createObjectBuilder()
                                .add("$schema", PROFILES + "tableschema.json")
                                .add("missingValues", Json.createArrayBuilder())
                                .add("primaryKey", Json.createArrayBuilder().add(subject.one()))
                                .add("fields", fields));
    }

    private static JsonObjectBuilder field(DemandColumn column, String name) {
        JsonObjectBuilder field = Json.createObjectBuilder()
                .add("name", name)
                .add("type", column.type())
                .add("description", column.said());
        if (column.least() != null) {
            field.add("constraints", Json.createObjectBuilder().add("minimum", column.least()));
        }
        return field;
    }
}
