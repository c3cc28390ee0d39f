package org.passerelle.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.discussion.Discussing;
import org.passerelle.discussion.ForumFilter;
import org.passerelle.discussion.Posting;
import org.passerelle.discussion.Room;
import org.passerelle.discussion.ThreadLine;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The threads of a run's forum, narrowed and searched. */
@Named
@RequestScoped
@Route(path = "/forums/{run}", view = "/discussion/forum.xhtml", access = Permission.OWN_ACCOUNT)
public class ForumPage {
    private static final int LONGEST = 100;

    @Inject
    Discussing discussing;

    @Inject
    Posting posting;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private Room room;

    @Nullable
    private Page<ThreadLine> threads;

    /** Finds the forum before anything is shown. */
    public void load() {
        getThreads();
    }

    /** The forum, as the reader stands in it. */
    public Room getRoom() {
        if (room == null) {
            room = discussing.room(parts.id("run"));
        }
        return room;
    }

    /** The threads. */
    public Page<ThreadLine> getThreads() {
        if (threads == null) {
            threads = discussing.threads(
                    parts.id("run"),
                    Chosen.id(parts.word("unit")).orElse(null),
                    getFilter(),
                    getWords(),
                    Chosen.page(parts.word("page")));
        }
        return threads;
    }

    /** The filters. */
    public List<ForumFilter> getFilters() {
        return Arrays.asList(ForumFilter.values());
    }

    /** The filter that is on. */
    public ForumFilter getFilter() {
        return Chosen.constant(ForumFilter.class, parts.word("show")).orElse(ForumFilter.ALL);
    }

    /** What is looked for. */
    public String getWords() {
        String line = Text.line(parts.word("q"));
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** Whether threads about this unit are shown alone. */
    public boolean isUnit(UUID unit) {
        return Chosen.id(parts.word("unit")).filter(unit::equals).isPresent();
    }

    /** This page as it is narrowed, for turning pages. */
    public String getHere() {
        return "/forums/" + parts.id("run") + "?show=" + getFilter() + "&unit="
                + Chosen.id(parts.word("unit")).map(UUID::toString).orElse("") + "&q="
                + URLEncoder.encode(getWords(), StandardCharsets.UTF_8);
    }

    /** Lets learners write without their names, or no longer. */
    public void turnAnonymous() {
        posting.allowAnonymous(parts.id("run"), !getRoom().anonymous());
        redirect.to("/forums/" + parts.id("run"));
    }
}
