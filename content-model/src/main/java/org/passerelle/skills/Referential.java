package org.passerelle.skills;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * The skills and occupations there are, answered from memory; they change only by an import. No transaction is begun
 * for an answer, since a page asks for a hundred labels.
 */
@UseCase
@Transactional(TxType.SUPPORTS)
public class Referential {
    @Inject
    Concepts concepts;

    Content content() {
        return concepts.content();
    }

    /** What is said of each skill of which something is. */
    Map<String, LocalizedText> descriptions() {
        return concepts.descriptions();
    }

    /** Whether nothing was read into it yet. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public boolean isEmpty() {
        return content().skills().isEmpty();
    }

    /** The skill of this URI. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Skill> skill(@Nullable String uri) {
        return content().skill(uri);
    }

    /** A text that is another one whenever something changed. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public String stamp() {
        return content().stamp();
    }

    /** Which skills of two classifications are one. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public SameSkills same() {
        return content().same();
    }

    /** The skills of these URIs, unknown ones left out, in the order asked. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Skill> skills(Collection<String> uris) {
        Content content = content();
        return content.same().of(uris).stream()
                .map(content::skill)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The label of a skill in a language; the URI itself when it is unknown. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public String label(String uri, Language language) {
        return skill(uri).map(s -> s.label().in(language)).orElse(uri);
    }

    /** What a skill is, in a sentence or more; empty when nobody said. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public LocalizedText description(String skill) {
        return concepts.description(content().same().of(skill));
    }

    /** The occupation of this URI. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Occupation> occupation(@Nullable String uri) {
        return Optional.ofNullable(uri).map(content().occupations()::get);
    }

    /** The skills that an occupation asks for, the essential ones first. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<SkillRelation> asked(String occupation) {
        return concepts.asked(occupation);
    }

    /** The occupations that ask for a skill, those to which it is essential first. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<SkillRelation> asking(String skill) {
        return concepts.asking(skill);
    }

    /** The occupations that ask for each of these skills; nothing for a skill that none asks for. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Map<String, Set<String>> occupationsAsking(Collection<String> skills) {
        return concepts.occupationsAsking(skills);
    }

    /** The skills of which a label has words that begin as those typed; the best matches first. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Skill> suggest(@Nullable String typed, Language language, int most) {
        return content().skillSearch(language).find(typed, most);
    }

    /** The occupations of which a label has words that begin as those typed; the best matches first. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Occupation> suggestOccupations(@Nullable String typed, Language language, int most) {
        return content().occupationSearch(language).find(typed, most);
    }
}
