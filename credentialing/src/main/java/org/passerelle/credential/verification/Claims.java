package org.passerelle.credential.verification;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * What a credential says, all of it covered by its signature. A text that it does not give is empty.
 *
 * @param language the language in which it was signed
 * @param id the credential's identifier
 * @param holder the holder's name
 * @param achievement the achievement's name, in the language in which it was signed
 * @param version which version of the achievement
 * @param related what is to be considered the same for most purposes, such as the version before
 * @param description what the achievement is
 * @param criteria what one did to earn it
 * @param shown what shows it, piece by piece
 * @param results skill by skill
 * @param attested the skills that it attests, by their URIs: those that it is aligned to, without those of which a
 *     result says that they were not reached
 * @param validFrom since when it is in force
 * @param validUntil until when; null for ever
 */
public record Claims(
        Language language,
        String id,
        String holder,
        LocalizedText achievement,
        String version,
        List<Related> related,
        LocalizedText description,
        String criteria,
        List<EvidenceClaim> shown,
        List<SkillResult> results,
        List<String> attested,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {
    /** Copies the lists. */
    public Claims {
        related = List.copyOf(related);
        shown = List.copyOf(shown);
        results = List.copyOf(results);
        attested = List.copyOf(attested);
    }

    /**
     * One skill with its result and what shows it.
     *
     * @param result its result
     * @param evidence the pieces of evidence that are named as the skill is
     */
    public record Shown(SkillResult result, List<EvidenceClaim> evidence) {
        /** Copies the list. */
        public Shown {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Another achievement that is to be considered the same for most purposes.
     *
     * @param id its identifier
     * @param version which version; empty when that is not said
     */
    public record Related(String id, String version) {}

    /** What shows it, in one text; empty when nothing is told. */
    public String evidence() {
        return shown.stream()
                .map(EvidenceClaim::narrative)
                .filter(narrative -> !narrative.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Skill by skill what was reached and what shows it. */
    public List<Shown> skills() {
        return results.stream()
                .map(result -> new Shown(
                        result,
                        shown.stream().filter(piece -> piece.isAbout(result)).toList()))
                .toList();
    }

    /** What shows the achievement as a whole: the evidence that is named as none of its skills is. */
    public List<EvidenceClaim> whole() {
        return shown.stream()
                .filter(piece -> results.stream().noneMatch(piece::isAbout))
                .toList();
    }

    /**
     * What a document of our own register says. Its signature is not looked at: whatever comes from elsewhere is for
     * {@link Verifying}.
     *
     * @throws org.passerelle.credential.proof.Malformed when it is no JSON
     */
    public static Claims ofOurOwn(String document) {
        return ClaimsReader.of(StrictJson.read(document));
    }
}
