package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.passerelle.credential.issuance.Disclosing.Choice;
import org.passerelle.credential.issuance.Disclosing.Part;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.vocab.Json;
import org.passerelle.kernel.NotFound;

/** Writes the part of a credential that its holder chose. For the use cases of this module, which ask who may. */
@ApplicationScoped
public class PartWriter {
    private static final String SUBJECT = "/credentialSubject";
    private static final String ENDORSEMENT = "endorsement";
    private static final List<String> ALWAYS = List.of(
            "/name",
            "/issuer",
            "/validFrom",
            "/validUntil",
            "/credentialStatus",
            "/credentialSchema",
            SUBJECT + "/achievement");

    @Inject
    IssuedCredentials credentials;

    @Inject
    EndorsementsCarried endorsed;

    @Inject
    Signer signer;

    @Inject
    Issuers issuers;

    @Inject
    Clock clock;

    /**
     * The part as JSON text, signed now; of a credential that was withdrawn too. @throws NotFound when there is none
     */
    public String write(UUID credential, Choice choice) {
        return write(credentials.find(credential).orElseThrow(() -> new NotFound("credential", credential)), choice);
    }

    String write(Credential credential, Choice choice) {
        JsonObject document = choice.endorsed() ? endorsed.within(credential) : bare(credential);
        List<Part> parts = parts(document);
        List<String> chosen = new ArrayList<>();
        Set<String> skills = new HashSet<>(Set.of(""));
        for (Part part : parts) {
            if (choice.places().contains(part.place())) {
                chosen.add(pointer(SUBJECT + "/result", part.place(), parts.size()));
                skills.add(part.skill());
            }
        }
        if (choice.name()) {
            chosen.add(SUBJECT + "/identifier");
        }
        JsonArray evidence = array(document, "evidence");
        for (int i = 0; choice.evidence() && i < evidence.size(); i++) {
            if (skills.contains(evidence.getJsonObject(i).getString("name", ""))) {
                chosen.add(pointer("/evidence", i, evidence.size()));
            }
        }
        if (document.containsKey(ENDORSEMENT)) {
            chosen.add("/" + ENDORSEMENT);
        }
        List<String> always = ALWAYS.stream()
                .filter(pointer -> pointer.startsWith(SUBJECT) || document.containsKey(pointer.substring(1)))
                .toList();
        IssuerIdentity issuer = issuers.of(document);
        return signer.select(document, issuer, clock.instant(), always, chosen).toString();
    }

    /** An array of one is written as its only element when a document is compacted, and has no places then. */
    private static String pointer(String array, int place, int size) {
        return size == 1 ? array : array + "/" + place;
    }

    /** The results that a credential's document holds. */
    static List<Part> parts(JsonObject document) {
        JsonObject subject = document.getJsonObject("credentialSubject");
        Map<String, String> names = new HashMap<>();
        array(subject.getJsonObject("achievement"), "resultDescription")
                .forEach(description -> names.put(
                        description.asJsonObject().getString("id", ""),
                        description.asJsonObject().getString("name", "")));
        JsonArray results = array(subject, "result");
        return IntStream.range(0, results.size())
                .mapToObj(place -> {
                    JsonObject result = results.getJsonObject(place);
                    return new Part(
                            place,
                            names.getOrDefault(result.getString("resultDescription", ""), ""),
                            result.getString("value", ""),
                            result.getString("status", "").equals("Completed"));
                })
                .toList();
    }

    private static JsonArray array(JsonObject in, String name) {
        return in.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
    }

    static JsonObject bare(Credential credential) {
        return Json.createObjectBuilder(StrictJson.read(credential.document()))
                .remove("proof")
                .build();
    }
}
