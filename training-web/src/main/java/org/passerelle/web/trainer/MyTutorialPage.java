package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ProposalView;
import org.passerelle.catalogue.ProposedTutorial;
import org.passerelle.catalogue.ProposingTutorials;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A tutorial that a member writes, to propose it to the trainers. */
@Named
@RequestScoped
@Route(path = "/me/tutorials/new", view = "/trainer/proposal-edit.xhtml", access = Permission.LEARN)
@Route(path = "/me/tutorials/{tutorial}", view = "/trainer/proposal-edit.xhtml", access = Permission.LEARN)
public class MyTutorialPage {
    private static final String LIST = "/me/tutorials";

    @Inject
    ProposingTutorials proposing;

    @Inject
    SkillLevels skills;

    @Inject
    LessonPreview preview;

    @Inject
    ActiveLocale locale;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private final TutorialFields fields = new TutorialFields();

    @Nullable
    private ProposalView proposal;

    /** Begins with what was written, or in the member's language. */
    public void load() {
        if (isNew()) {
            fields.getSheet().setLanguage(locale.language().name());
            fields.setMinutes("5");
        } else {
            fields.fill(getProposal().tutorial(), getProposal().version());
            skills.begin(getProposal().tutorial().skills(), Set.of());
        }
    }

    /** Whether nothing is kept of it yet. */
    public boolean isNew() {
        return parts.word("tutorial").isEmpty();
    }

    /** Whether it may be changed. */
    public boolean isOpen() {
        return isNew() || getProposal().isOpen();
    }

    /** What is kept of it. */
    public ProposalView getProposal() {
        if (proposal == null) {
            proposal = proposing.one(parts.id("tutorial"));
        }
        return proposal;
    }

    /** What readers would see of what is kept. */
    public LocalizedText getText() {
        return LessonText.shown(getProposal().tutorial().text());
    }

    /** Keeps it for later. */
    public void keep() {
        if (isNew()) {
            redirect.to(LIST + '/' + proposing.begin(told()));
        } else {
            proposing.write(parts.id("tutorial"), told(), fields.getSheet().getVersion());
            redirect.to(LIST + '/' + parts.id("tutorial"));
        }
    }

    /** Hands it to the trainers. */
    public void send() {
        if (isNew()) {
            proposing.propose(told());
        } else {
            proposing.send(parts.id("tutorial"), told(), fields.getSheet().getVersion());
        }
        redirect.to(LIST);
    }

    /** Shows what readers would see; stays on the page and keeps nothing. */
    public void preview() {
        preview.show(fields.getLesson().text());
    }

    /** Takes it back before anybody answered. */
    public void takeBack() {
        proposing.takeBack(parts.id("tutorial"));
        redirect.to(LIST + '/' + parts.id("tutorial"));
    }

    /** Throws it away. */
    public void drop() {
        proposing.drop(parts.id("tutorial"));
        redirect.to(LIST);
    }

    private ProposedTutorial told() {
        return fields.proposed(skills.taught());
    }

    public TutorialFields getFields() {
        return fields;
    }
}
