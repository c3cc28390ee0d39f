package org.passerelle.design.method;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * A method on one page: what it is, why and how one does it, and what to mind in public service.
 *
 * @param slug its part of the address
 * @param stage the stage at which it serves most
 * @param steps what one does, in order
 * @param minutes how long it takes, preparation excepted
 * @param fewest the fewest people it works with
 * @param most the most people it works with
 * @param materials what to have at hand
 * @param caveats what law, privacy and neutrality ask for
 * @param example a case
 */
public record MethodCard(
        String slug,
        Stage stage,
        LocalizedText title,
        LocalizedText what,
        LocalizedText why,
        List<LocalizedText> steps,
        int minutes,
        int fewest,
        int most,
        List<LocalizedText> materials,
        List<LocalizedText> caveats,
        LocalizedText example) {
    /** Copies the lists. */
    public MethodCard {
        steps = List.copyOf(steps);
        materials = List.copyOf(materials);
        caveats = List.copyOf(caveats);
    }

    /** The words by which it is found, in one language: all that stands on it. */
    public String searched(Language language) {
        return Stream.of(Stream.of(title, what, why, example), steps.stream(), materials.stream(), caveats.stream())
                .flatMap(part -> part)
                .map(part -> part.in(language))
                .collect(Collectors.joining(" "));
    }
}
