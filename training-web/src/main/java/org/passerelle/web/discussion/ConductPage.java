package org.passerelle.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.discussion.Discussing;
import org.passerelle.discussion.Posting;
import org.passerelle.discussion.Room;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The code of conduct of the forums, to be agreed to once. */
@Named
@RequestScoped
@Route(path = "/forums/{run}/conduct", view = "/discussion/conduct.xhtml", access = Permission.OWN_ACCOUNT)
public class ConductPage {
    private static final int RULES = 6;

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

    /** Finds the forum before anything is shown. */
    public void load() {
        getRoom();
    }

    /** The forum from which the reader comes. */
    public Room getRoom() {
        if (room == null) {
            room = discussing.room(parts.id("run"));
        }
        return room;
    }

    /** The numbers of its rules. */
    public List<Integer> getRules() {
        return IntStream.rangeClosed(1, RULES).boxed().toList();
    }

    /** Agrees. */
    public void agree() {
        posting.agree();
        redirect.to("/forums/" + parts.id("run"));
    }
}
