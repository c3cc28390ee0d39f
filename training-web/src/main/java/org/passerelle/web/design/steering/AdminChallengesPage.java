package org.passerelle.web.design.steering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.MovingChallenges;
import org.passerelle.design.challenge.TeamMember;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** On which administrators pass a challenge on when whoever led it has left. */
@Named
@RequestScoped
@Route(path = "/admin/challenges", view = "/design/steering/admin.xhtml", access = Permission.ADMINISTER)
public class AdminChallengesPage {
    @Inject
    MovingChallenges moving;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private List<MovingChallenges.Line> lines;

    /** The challenges under way, those first whose lead has left. */
    public List<MovingChallenges.Line> getLines() {
        if (lines == null) {
            lines = moving.underWay();
        }
        return lines;
    }

    /** The others of the team. */
    public List<TeamMember> others(MovingChallenges.Line line) {
        return line.challenge().team().stream()
                .filter(m -> !line.challenge().isLedBy(m.person()))
                .toList();
    }

    /** Passes it to the member chosen beside it, with the reason. */
    public void move(UUID challenge) {
        String to = parts.word("to-" + challenge);
        if (!to.matches("[0-9a-fA-F-]{36}")) {
            throw Refusal.of("to", "kernel.required");
        }
        moving.move(challenge, UUID.fromString(to), parts.word("reason-" + challenge));
        redirect.to("/admin/challenges");
    }
}
