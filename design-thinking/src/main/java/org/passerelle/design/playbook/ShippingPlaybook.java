package org.passerelle.design.playbook;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Puts the playbook that comes with this module in its place, where there is none yet. */
@UseCase
public class ShippingPlaybook {
    @Inject
    PlaybookVersions versions;

    /** Reads the shipped versions once; answers how many. What the network wrote since is left alone. */
    @Allowed(Permission.RUN_JOBS)
    public int ship() {
        if (!versions.all().isEmpty()) {
            return 0;
        }
        try (InputStream in =
                        Objects.requireNonNull(ShippingPlaybook.class.getResourceAsStream("/design/playbook.json"));
                JsonReader reader = Json.createReader(in)) {
            var shipped = reader.readArray().getValuesAs(JsonObject.class);
            shipped.forEach(o -> versions.add(version(o)));
            return shipped.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlaybookVersion version(JsonObject o) {
        String[] number = o.getString("number").split("\\.");
        return new PlaybookVersion(
                Integer.parseInt(number[0]),
                Integer.parseInt(number[1]),
                PlaysJson.text(o.getJsonObject("note")),
                PlaysJson.read(o.getJsonArray("plays")),
                LocalDate.parse(o.getString("published"))
                        .atStartOfDay(Clocks.ZONE)
                        .toInstant());
    }
}
