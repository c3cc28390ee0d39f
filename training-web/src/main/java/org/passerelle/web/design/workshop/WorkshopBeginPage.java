package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.Template;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.workshop.Convening;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The form by which a challenge's team convenes a workshop. */
@Named
@RequestScoped
@Route(
        path = "/design/challenges/{id}/workshops/new",
        view = "/design/workshop/begin.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class WorkshopBeginPage {
    @Inject
    Convening convening;

    @Inject
    Challenging challenging;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    private String title = "";
    private String[] grounds = {Template.IDEA_WALL.name()};

    @Nullable
    private Challenge challenge;

    /** Finds the challenge before anything is shown. */
    public void load() {
        getChallenge();
    }

    /** For which challenge. */
    public Challenge getChallenge() {
        if (challenge == null) {
            challenge = challenging.show(parts.id("id"));
        }
        return challenge;
    }

    /** The grounds that there are. */
    public List<Template> getAll() {
        return List.of(Template.values());
    }

    /** Convenes it and goes there. */
    public void convene() {
        List<Template> chosen = Arrays.stream(grounds)
                .filter(ground ->
                        getAll().stream().anyMatch(known -> known.name().equals(ground)))
                .map(Template::valueOf)
                .toList();
        if (chosen.isEmpty()) {
            throw Refusal.of("grounds", "design.workshop.noGround");
        }
        UUID convened = convening.convene(getChallenge().id(), caller.getName(), title, chosen);
        redirect.to("/design/workshops/" + convened);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String[] getGrounds() {
        return grounds.clone();
    }

    public void setGrounds(String @Nullable [] grounds) {
        this.grounds = grounds == null ? new String[0] : grounds.clone();
    }
}
