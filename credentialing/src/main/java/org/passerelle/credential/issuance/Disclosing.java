package org.passerelle.credential.issuance;

import jakarta.inject.Inject;
import jakarta.json.Json;
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
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Lets holders show a part of a credential: some skills and not others, with or without their name and what shows that
 * they can do it. Who issued it, when, for which achievement and whether it is in force is always shown. The part is
 * signed so that nothing else can be read from it, nor anything added ({@code ecdsa-sd-2023}).
 */
@UseCase
public class Disclosing {
    private static final String SUBJECT = "/credentialSubject";
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
    Signer signer;

    @Inject
    IssuerIdentity issuer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A result that can be shown or kept back.
     *
     * @param place its place in the credential, from 0
     * @param skill the skill's name, in the credential's language
     * @param value what was reached, as it is written
     * @param attained whether the skill was attained
     * @param evidence whether the credential says what shows it
     */
    public record Part(int place, String skill, String value, boolean attained, boolean evidence) {}

    /**
     * What the caller's credential says of skills, to choose from.
     *
     * @throws NotFound when it is not the caller's
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<Part> parts(UUID credential) {
        JsonObject document = document(own(credential));
        JsonObject subject = document.getJsonObject("credentialSubject");
        Map<String, String> names = names(subject);
        Set<String> shown = new HashSet<>();
        array(document, "evidence").forEach(e -> shown.add(e.asJsonObject().getString("name", "")));
        JsonArray results = array(subject, "result");
        return IntStream.range(0, results.size())
                .mapToObj(place -> {
                    JsonObject result = results.getJsonObject(place);
                    String skill = names.getOrDefault(result.getString("resultDescription", ""), "");
                    boolean attained = result.getString("status", "").equals("Completed");
                    return new Part(place, skill, result.getString("value", ""), attained, shown.contains(skill));
                })
                .toList();
    }

    /**
     * The part of the caller's credential to show, as JSON text.
     *
     * @param places which results
     * @param name whether the holder's name is shown
     * @param evidence whether what shows these skills is shown
     * @throws NotFound when it is not the caller's
     * @throws Refusal when it was withdrawn, or has no such result
     */
    @Allowed(Permission.LEARN)
    public String shown(UUID credential, Set<Integer> places, boolean name, boolean evidence) {
        Credential own = own(credential);
        if (own.revokedAt() != null) {
            throw new Refusal("credential.notInForce");
        }
        List<Part> parts = parts(credential);
        if (!places.stream().allMatch(place -> place >= 0 && place < parts.size())) {
            throw new Refusal("credential.noSuchResult");
        }
        JsonObject document = document(own);
        List<String> chosen = new ArrayList<>();
        Set<String> skills = new HashSet<>(Set.of(""));
        for (Part part : parts) {
            if (places.contains(part.place)) {
                chosen.add(pointer(SUBJECT + "/result", part.place, parts.size()));
                skills.add(part.skill);
            }
        }
        if (name) {
            chosen.add(SUBJECT + "/identifier");
        }
        JsonArray all = array(document, "evidence");
        for (int i = 0; evidence && i < all.size(); i++) {
            if (skills.contains(all.getJsonObject(i).getString("name", ""))) {
                chosen.add(pointer("/evidence", i, all.size()));
            }
        }
        List<String> always = ALWAYS.stream()
                .filter(pointer -> pointer.startsWith(SUBJECT) || document.containsKey(pointer.substring(1)))
                .toList();
        return signer.select(document, issuer.did(), clock.instant(), always, chosen)
                .toString();
    }

    /** An array of one is written as its only element when a document is compacted, and has no places then. */
    private static String pointer(String array, int place, int size) {
        return size == 1 ? array : array + "/" + place;
    }

    private static Map<String, String> names(JsonObject subject) {
        Map<String, String> names = new HashMap<>();
        array(subject.getJsonObject("achievement"), "resultDescription")
                .forEach(description -> names.put(
                        description.asJsonObject().getString("id", ""),
                        description.asJsonObject().getString("name", "")));
        return names;
    }

    private static JsonArray array(JsonObject in, String name) {
        return in.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
    }

    private Credential own(UUID id) {
        UUID person = caller.requirePerson();
        return credentials
                .find(id)
                .filter(credential -> credential.holderId().equals(person))
                .orElseThrow(() -> new NotFound("credential", id));
    }

    private static JsonObject document(Credential credential) {
        return Json.createObjectBuilder(StrictJson.read(credential.document()))
                .remove("proof")
                .build();
    }
}
