package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.discussion.PostDraft;
import org.passerelle.discussion.Posting;
import org.passerelle.discussion.ThreadKind;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** What the demonstration's people have asked and answered in the forums of their courses. */
@ApplicationScoped
public class DemoForums {
    private static final Logger LOG = System.getLogger(DemoForums.class.getName());

    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    @Inject
    Posting posting;

    @Inject
    DemoCaller caller;

    /** Opens every thread of the file in its person's name; one that cannot be opened is passed over. */
    void load(Path file) {
        for (JsonObject thread : DemoFile.objects(file)) {
            try {
                open(thread);
            } catch (Refusal | NotFound refused) {
                LOG.log(Level.WARNING, "{0} is refused: {1}", thread.getString("title"), refused.getMessage());
            }
        }
    }

    private void open(JsonObject thread) {
        CourseView course = catalogue.bySlug(thread.getString("course"));
        UUID run = runs.of(course.card().id()).stream()
                .filter(RunView::enrollable)
                .map(RunView::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("delivery.closed"));
        int unit = thread.getInt("unit", 0);
        UUID within = unit == 0
                ? null
                : course.units().stream()
                        .skip(unit - 1L)
                        .map(UnitOutline::id)
                        .findFirst()
                        .orElseThrow();
        UUID opened = says(
                thread,
                draft -> posting.open(
                        run, within, ThreadKind.valueOf(thread.getString("kind")), thread.getString("title"), draft));
        List<UUID> replies = new ArrayList<>();
        for (JsonObject reply : thread.getJsonArray("replies").getValuesAs(JsonObject.class)) {
            replies.add(says(reply, draft -> posting.reply(opened, draft)));
        }
        if (thread.containsKey("answer")) {
            does(thread.getString("email"), () -> posting.accept(replies.get(thread.getInt("answer") - 1)));
        }
        if (thread.containsKey("endorsed")) {
            does(thread.getString("by"), () -> posting.endorse(replies.get(thread.getInt("endorsed") - 1)));
        }
    }

    private UUID says(JsonObject who, Function<PostDraft, UUID> words) {
        return caller.as(who.getString("email"), () -> {
            posting.agree();
            return words.apply(PostDraft.of(who.getString("text")));
        });
    }

    private void does(String who, Runnable act) {
        caller.as(who, () -> {
            act.run();
            return who;
        });
    }
}
