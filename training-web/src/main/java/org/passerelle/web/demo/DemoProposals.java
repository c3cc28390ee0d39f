package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.passerelle.design.playbook.Choice;
import org.passerelle.design.playbook.Play;
import org.passerelle.design.playbook.PlayPart;
import org.passerelle.design.playbook.Proposing;
import org.passerelle.design.playbook.ReadingPlaybook;
import org.passerelle.design.playbook.VotingOnProposal;
import org.passerelle.kernel.LocalizedText;

/** Changes of the playbook that are asked for: one discussed, with an amendment, one under vote. */
@ApplicationScoped
public class DemoProposals {
    @Inject
    ReadingPlaybook reading;

    @Inject
    Proposing proposing;

    @Inject
    VotingOnProposal voting;

    @Inject
    DemoCaller caller;

    /** Makes every proposal of the file in its person's name. */
    void load(Path file) {
        for (JsonObject o : DemoFile.objects(file)) {
            caller.become(o.getString("email"));
            Play play = reading.current().plays().of(o.getString("play")).orElseThrow();
            UUID id = proposing.propose(o.getString("name"), with(play, o), o.getString("reason"));
            all(o, "notes").forEach(note -> {
                caller.become(note.getString("email"));
                proposing.note(
                        id, PlayPart.valueOf(note.getString("part")), note.getString("name"), note.getString("text"));
            });
            all(o, "amendments").forEach(other -> {
                caller.become(other.getString("email"));
                proposing.amend(id, other.getString("name"), with(play, other), other.getString("reason"));
            });
            if (o.containsKey("voteDays")) {
                caller.become(o.getString("email"));
                voting.open(id, o.getInt("voteDays"));
                voting.vote(id, Choice.FOR, "");
            }
        }
    }

    private static List<JsonObject> all(JsonObject o, String name) {
        return o.containsKey(name) ? o.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    /** The play with a point more to check. */
    private static Play with(Play play, JsonObject o) {
        List<LocalizedText> checklist = new ArrayList<>(play.checklist());
        checklist.add(LocalizedText.of(o.getString("pointFr"), o.getString("pointEn")));
        return new Play(play.key(), play.title(), play.lead(), checklist, play.questions(), play.cases());
    }
}
