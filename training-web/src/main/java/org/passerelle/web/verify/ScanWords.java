package org.passerelle.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.web.platform.Texts;

/** Gives the script that reads codes by the camera the words in which it says how things stand. */
@Named
@RequestScoped
public class ScanWords {
    private static final List<String> STATES =
            List.of("looking", "found", "other", "refused", "none", "taken", "insecure", "failed", "nothing");

    @Inject
    Texts texts;

    /** The sentences, by the names that the script uses. */
    public Set<Map.Entry<String, String>> getWords() {
        Map<String, String> words = new LinkedHashMap<>();
        STATES.forEach(state -> words.put(state, texts.of("verify.scan.state." + state)));
        return words.entrySet();
    }
}
