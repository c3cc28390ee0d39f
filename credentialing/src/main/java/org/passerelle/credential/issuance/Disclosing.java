package org.passerelle.credential.issuance;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    @Inject
    IssuedCredentials credentials;

    @Inject
    PartWriter writer;

    @Inject
    Caller caller;

    /**
     * A result that can be shown or kept back.
     *
     * @param place its place in the credential, from 0
     * @param skill the skill's name, in the credential's language
     * @param value what was reached, as it is written
     * @param attained whether the skill was attained
     */
    public record Part(int place, String skill, String value, boolean attained) {}

    /**
     * What is shown.
     *
     * @param places which results
     * @param name whether the holder's name is
     * @param evidence whether what attests these skills is
     * @param endorsed whether what organisations say in its favour is, which may name the holder and other skills
     */
    public record Choice(Set<Integer> places, boolean name, boolean evidence, boolean endorsed) {
        /** Copies the places. */
        public Choice {
            places = Set.copyOf(places);
        }

        /** The same without what organisations say. */
        public Choice(Set<Integer> places, boolean name, boolean evidence) {
            this(places, name, evidence, false);
        }
    }

    /**
     * What the caller's credential says of skills, to choose from.
     *
     * @throws NotFound when it is not the caller's
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<Part> parts(UUID credential) {
        return PartWriter.parts(PartWriter.bare(own(credential)));
    }

    /**
     * Whether the caller may show these results of a credential.
     *
     * @throws NotFound when it is not the caller's
     * @throws Refusal when it was withdrawn, or has no such result
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public void check(UUID credential, Set<Integer> places) {
        if (own(credential).revokedAt() != null) {
            throw new Refusal("credential.notInForce");
        }
        int size = parts(credential).size();
        if (!places.stream().allMatch(place -> place >= 0 && place < size)) {
            throw new Refusal("credential.noSuchResult");
        }
    }

    /**
     * The part of the caller's credential to show, as JSON text.
     *
     * @throws NotFound when it is not the caller's
     * @throws Refusal when it was withdrawn, or has no such result
     */
    @Allowed(Permission.LEARN)
    public String shown(UUID credential, Choice choice) {
        check(credential, choice.places());
        return writer.write(own(credential), choice);
    }

    private Credential own(UUID id) {
        UUID person = caller.requirePerson();
        return credentials
                .find(id)
                .filter(credential -> credential.holderId().equals(person))
                .orElseThrow(() -> new NotFound("credential", id));
    }
}
