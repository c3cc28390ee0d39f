package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.UUID;
import org.passerelle.catalogue.AnsweringProposals;
import org.passerelle.catalogue.ProposedTutorial;
import org.passerelle.catalogue.ProposingTutorials;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** The demonstration's proposed tutorials: one waits for a trainer, one was given back. */
@ApplicationScoped
public class DemoTutorials {
    private static final Logger LOG = System.getLogger(DemoTutorials.class.getName());

    @Inject
    ProposingTutorials proposing;

    @Inject
    AnsweringProposals answering;

    @Inject
    DemoCaller caller;

    /** Proposes each of the file in its author's name; one that is refused is passed over, and the log says so. */
    void load(Path file) {
        for (JsonObject one : DemoFile.objects(file)) {
            try {
                propose(one);
            } catch (Refusal | NotFound refused) {
                LOG.log(Level.WARNING, "{0} is refused: {1}", one.getString("title"), refused.getMessage());
            }
        }
    }

    private void propose(JsonObject one) {
        UUID proposal = caller.as(one.getString("email"), () -> proposing.propose(told(one)));
        if (one.containsKey("remark")) {
            caller.as(one.getString("by"), () -> {
                answering.giveBack(proposal, one.getString("remark"));
                return proposal;
            });
        }
    }

    private static ProposedTutorial told(JsonObject one) {
        Language language = Language.valueOf(one.getString("language"));
        LocalizedText none = LocalizedText.of(null, null);
        return new ProposedTutorial(
                language,
                none.with(language, one.getString("title")),
                none.with(language, one.getString("summary")),
                none.with(language, one.getString("outcomes")),
                none.with(language, one.getString("text")),
                one.getInt("minutes"),
                one.getInt("level"),
                one.getJsonArray("skills").getValuesAs(JsonString::getString).stream()
                        .map(uri -> new TaughtSkill(uri, 1))
                        .toList(),
                one.getBoolean("named"));
    }
}
