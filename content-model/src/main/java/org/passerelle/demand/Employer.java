package org.passerelle.demand;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.people.Siret;

/**
 * Who asks for people. All establishments of an enterprise are one employer, so that nobody counts twice by having two
 * addresses; where no SIRET is known, those of one name are.
 *
 * @param key {@code siren:} with nine digits, or {@code name:} with the folded name
 * @param name as it is shown; empty when it was withheld
 * @param organisation its account on the platform, if it has one
 */
public record Employer(String key, String name, Optional<UUID> organisation) {
    private static final int LONGEST_NAME = 160;

    /** An employer with an account. */
    static Employer registered(UUID organisation, String siren, String name) {
        return new Employer("siren:" + siren, name, Optional.of(organisation));
    }

    /**
     * An employer read elsewhere, by SIRET or SIREN; a number that is neither is passed over.
     *
     * @throws Refusal beside {@code employer} when there is neither a SIRET nor a name
     */
    public static Employer read(@Nullable String siret, @Nullable String name) {
        String line = Text.line(name);
        String shown = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
        Optional<String> siren = Siret.sirenIn(siret);
        if (siren.isEmpty() && shown.isEmpty()) {
            throw Refusal.of("employer", "demand.employerUnknown");
        }
        String folded = Text.fold(shown).replaceAll("[^a-z0-9]+", " ").strip();
        return new Employer(siren.map(s -> "siren:" + s).orElse("name:" + folded), shown, Optional.empty());
    }

    /** Whether it is known by its number in the register of enterprises. */
    public boolean isNumbered() {
        return key.startsWith("siren:");
    }
}
