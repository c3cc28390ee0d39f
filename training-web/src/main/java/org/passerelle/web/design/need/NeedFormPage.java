package org.passerelle.web.design.need;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.need.AskingForSkills;
import org.passerelle.design.need.SeenOn;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The form by which a challenge's team says that a skill is lacking; a note of a board may begin it. */
@Named
@RequestScoped
@Route(
        path = "/design/challenges/{challenge}/needs/new",
        view = "/design/need/form.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class NeedFormPage {
    private static final int LONGEST_LABEL = 90;

    @Inject
    Challenging challenging;

    @Inject
    AskingForSkills asking;

    @Inject
    PainNotes notes;

    @Inject
    SkillPicker picker;

    @Inject
    ActiveZone zone;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private final NeedFields fields = new NeedFields();

    @Nullable
    private List<PainNotes.Pain> pains;

    /** Begins with the zone that one looks at, and with the note from which one came. */
    public void load() {
        getChallenge();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            fields.setKey(UUID.randomUUID().toString());
            fields.setZoneCode(zone.getCode());
            came().ifPresent(pain -> {
                fields.setSeen(pain.id());
                picker.read(pain.words());
            });
        }
    }

    /** The challenge. */
    public Challenge getChallenge() {
        return challenging.show(parts.id("challenge"));
    }

    /** Whether the person is of the team. */
    public boolean isMine() {
        return challenging.isOfTeam(parts.id("challenge"));
    }

    private Optional<PainNotes.Pain> came() {
        String board = parts.word("board");
        String item = parts.word("item");
        return isId(board) && isId(item)
                ? notes.one(parts.id("challenge"), UUID.fromString(board), UUID.fromString(item))
                : Optional.empty();
    }

    private static boolean isId(String word) {
        return word.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    /** Where it may have been seen: in the challenge as a whole, or on a note about what hurts. */
    public List<SelectItem> getPlaces() {
        List<SelectItem> places = new ArrayList<>();
        places.add(new SelectItem("", texts.of("design.need.seen.CHALLENGE")));
        pains().forEach(pain -> places.add(new SelectItem(
                pain.id(), texts.of("design.need.seen." + pain.seenOn() + ".note", shortened(pain.words())))));
        return places;
    }

    private List<PainNotes.Pain> pains() {
        if (pains == null) {
            List<PainNotes.Pain> all = new ArrayList<>(notes.of(parts.id("challenge")));
            Stream.concat(came().stream(), posted().stream())
                    .filter(one -> all.stream().noneMatch(known -> known.id().equals(one.id())))
                    .forEach(all::add);
            pains = all;
        }
        return pains;
    }

    /** The note that the form names, which may stand elsewhere on its board. */
    private Optional<PainNotes.Pain> posted() {
        String[] said = parts.word("seen").split(":", -1);
        return said.length == 2 && isId(said[0]) && isId(said[1])
                ? notes.one(parts.id("challenge"), UUID.fromString(said[0]), UUID.fromString(said[1]))
                : Optional.empty();
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_LABEL ? line.substring(0, LONGEST_LABEL - 1) + "…" : line;
    }

    /** The zones of the region, after a line that says to choose one. */
    public List<SelectItem> getZones() {
        return Stream.concat(
                        Stream.of(new SelectItem("", texts.of("design.need.zone.choose"))),
                        zone.getAll().stream().map(z -> new SelectItem(z.code(), z.name())))
                .toList();
    }

    /** Looks for skills by words, or in what was written; stays on the page. */
    public void search() {
        if (picker.getWanted().isEmpty() && fields.getWhy().isBlank()) {
            throw Refusal.of("wanted", "kernel.required");
        }
        if (picker.getWanted().isEmpty()) {
            picker.read(fields.getWhy());
        }
    }

    /** Asks, and shows what becomes of it. */
    public void ask() {
        Optional<PainNotes.Pain> seen =
                pains().stream().filter(p -> p.id().equals(fields.getSeen())).findFirst();
        UUID challenge = parts.id("challenge");
        asking.ask(
                challenge,
                caller.getName(),
                fields.draft(
                        picker.ticked(),
                        seen.map(PainNotes.Pain::seenOn).orElse(SeenOn.CHALLENGE),
                        seen.map(PainNotes.Pain::words).orElse("")),
                fields.getKey());
        redirect.to("/design/challenges/" + challenge + "/needs");
    }

    public NeedFields getFields() {
        return fields;
    }
}
