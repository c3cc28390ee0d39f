package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.passerelle.kernel.Language;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.People;
import org.passerelle.people.PeopleSeed;
import org.passerelle.people.Role;

/** The demonstration's organisations and people; they all have one password, which {@code deploy/run} prints. */
@ApplicationScoped
public class DemoPeople {
    /** The password of every demonstration account. */
    public static final String PASSWORD = "passerelle-demo-2026";

    @Inject
    PeopleSeed seed;

    @Inject
    People people;

    /** Whether somebody has an account already: then nothing is loaded. */
    boolean areThere() {
        return people.list(1, 1, "").total() > 0;
    }

    /** Loads them; answers the approved organisations by their slugs. */
    Map<String, UUID> load(Path folder) {
        String hash = seed.hash(PASSWORD);
        Map<String, UUID> organisations = new HashMap<>();
        for (JsonObject o : DemoFile.objects(folder.resolve("organisations.json"))) {
            if (o.getBoolean("approved", true)) {
                organisations.put(
                        o.getString("slug"),
                        seed.organisation(o.getString("siret"), o.getString("name"), kind(o), o.getString("commune")));
            }
        }
        for (JsonObject p : DemoFile.objects(folder.resolve("people.json"))) {
            UUID person = seed.person(
                    p.getString("email"),
                    p.getString("name"),
                    Language.ofTag(p.getString("language")).orElse(Language.FR),
                    hash);
            for (JsonObject held : p.getJsonArray("roles").getValuesAs(JsonObject.class)) {
                UUID where = held.isNull("organisation") ? null : organisations.get(held.getString("organisation"));
                seed.member(person, where, Role.valueOf(held.getString("role")));
            }
            for (JsonObject o : DemoFile.objects(folder.resolve("organisations.json"))) {
                if (!o.getBoolean("approved", true) && p.getString("email").equals(o.getString("by", ""))) {
                    seed.awaitingOrganisation(
                            o.getString("siret"), o.getString("name"), kind(o), o.getString("commune"), person);
                }
            }
        }
        return organisations;
    }

    private static OrganisationKind kind(JsonObject o) {
        return OrganisationKind.valueOf(o.getString("kind"));
    }
}
