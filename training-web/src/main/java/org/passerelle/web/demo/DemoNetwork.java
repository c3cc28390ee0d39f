package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.design.experience.Experience;
import org.passerelle.design.experience.ReadingExperiences;
import org.passerelle.design.network.FollowUp;
import org.passerelle.design.network.MeetingSheet;
import org.passerelle.design.network.Meetings;
import org.passerelle.design.network.MemberSheet;
import org.passerelle.design.network.NetworkDirectory;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Clocks;

/** The network: people of several fields, a meeting that was held, and one to come. */
@ApplicationScoped
public class DemoNetwork {
    @Inject
    NetworkDirectory directory;

    @Inject
    Meetings meetings;

    @Inject
    ReadingExperiences experiences;

    @Inject
    DemoCaller caller;

    @Inject
    Clock clock;

    /** Lets everybody of the file say what they help with, and meet. */
    void load(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        JsonObject network = DemoFile.object(file);
        for (JsonObject m : network.getJsonArray("members").getValuesAs(JsonObject.class)) {
            caller.become(m.getString("email"));
            directory.join(
                    m.getString("name"),
                    new MemberSheet(
                            Sector.valueOf(m.getString("sector")),
                            m.getString("post"),
                            m.getString("territory"),
                            m.getString("helps")));
        }
        network.getJsonArray("meetings").getValuesAs(JsonObject.class).forEach(this::meet);
    }

    private void meet(JsonObject o) {
        caller.become(o.getString("email"));
        LocalDate day = Clocks.today(clock).plusDays(o.getInt("inDays"));
        Instant start = day.atTime(o.getInt("hour"), 0).atZone(Clocks.ZONE).toInstant();
        MeetingSheet sheet = new MeetingSheet(o.getString("title"), start, o.getInt("minutes"), o.getString("link"));
        String name = o.getString("name");
        UUID id = o.getInt("inDays") < 0 ? meetings.keepPast(name, sheet) : meetings.plan(name, sheet);
        o.getJsonArray("points").getValuesAs(JsonObject.class).forEach(point -> propose(id, point));
        caller.become(o.getString("email"));
        if (!o.getString("notes").isEmpty()) {
            meetings.note(
                    id, name, o.getString("notes"), meetings.show(id).meeting().version());
        }
        o.getJsonArray("followUps").getValuesAs(JsonObject.class).forEach(promise -> promise(id, promise));
        experiences.find(new ReadingExperiences.Asked("", null, null, 1)).cards().items().stream()
                .limit(o.getInt("experiences"))
                .map(Experience::id)
                .forEach(card -> meetings.link(id, card));
    }

    private void propose(UUID meeting, JsonObject o) {
        caller.become(o.getString("email"));
        meetings.propose(meeting, o.getString("name"), o.getString("text"));
        UUID point = meetings.show(meeting).agenda().stream()
                .filter(p -> p.text().equals(o.getString("text")))
                .findFirst()
                .orElseThrow()
                .id();
        for (JsonString voter : o.getJsonArray("votes").getValuesAs(JsonString.class)) {
            caller.become(voter.getString());
            meetings.vote(meeting, point);
        }
    }

    private void promise(UUID meeting, JsonObject o) {
        meetings.promise(
                meeting,
                o.getString("text"),
                o.getString("who"),
                Clocks.today(clock).plusDays(o.getInt("dueInDays")));
        List<FollowUp> all = meetings.show(meeting).followUps();
        all.stream()
                .filter(f -> f.text().equals(o.getString("text"))
                        && !o.getString("doneBy").isEmpty())
                .forEach(f -> meetings.tick(f.id(), o.getString("doneBy")));
    }
}
