package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.tutoring.Following;
import org.passerelle.tutoring.HelpLine;
import org.passerelle.tutoring.Reason;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** All learners who may need help, reason by reason. */
@Named
@RequestScoped
@Route(path = "/trainer/help", view = "/trainer/help.xhtml", access = Permission.GRADE)
public class HelpPage {
    @Inject
    Following following;

    @Inject
    AddressParts parts;

    private int page = 1;

    @Nullable
    private Page<HelpLine> lines;

    @Nullable
    private Map<Reason, Long> counts;

    /** The reasons, the most pressing first. */
    public List<Reason> getReasons() {
        return Arrays.asList(Reason.values());
    }

    /** The reason that is looked at. */
    public Reason getReason() {
        return Objects.requireNonNullElse(Typed.constant(Reason.class, parts.word("reason")), Reason.UNANSWERED);
    }

    /** How many have this reason. */
    public long count(Reason reason) {
        if (counts == null) {
            counts = following.helpCounts();
        }
        return counts.getOrDefault(reason, 0L);
    }

    /** The learners who have it. */
    public Page<HelpLine> getLines() {
        if (lines == null) {
            lines = following.help(null, getReason(), page, Following.SIZE);
        }
        return lines;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
