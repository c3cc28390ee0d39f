package org.passerelle.credential.achievement;

import java.util.Locale;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * A skill that an achievement attests.
 *
 * @param uri the skill's URI in its framework
 * @param label the skill's name
 * @param framework the framework's name and edition, such as "ESCO v1.2"
 * @param required the result from which the skill counts as attained, in per cent, 0 to 100
 * @param level the level at which it is attested, such as "B1"; empty when the framework knows none
 */
public record SkillAim(String uri, LocalizedText label, String framework, int required, String level) {
    /**
     * Checks it.
     *
     * @throws Refusal when the address or the label is missing, or the result required is out of range
     */
    public SkillAim {
        if (!uri.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+") || label.isEmpty() || required < 0 || required > 100) {
            throw new Refusal("credential.skillIncomplete");
        }
    }

    /** What kind of thing the URI names, in the way Open Badges 3.0 lets one add kinds. */
    public String type() {
        if (uri.startsWith("http://data.europa.eu/esco/")) {
            return "ext:ESCOSkill";
        }
        return framework.toUpperCase(Locale.ROOT).startsWith("ROME") ? "ext:ROMECompetence" : "ext:Skill";
    }
}
