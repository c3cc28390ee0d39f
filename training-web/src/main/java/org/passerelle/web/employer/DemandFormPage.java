package org.passerelle.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.DemandDraft;
import org.passerelle.demand.DemandKind;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.PostingDemand;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Sent;
import org.passerelle.web.platform.Texts;

/** The form by which an employer says whom they look for, and changes it. */
@Named
@RequestScoped
@Route(path = "/employer/demands/new", view = "/employer/edit.xhtml", access = Permission.POST_DEMAND)
@Route(path = "/employer/demands/{id}/edit", view = "/employer/edit.xhtml", access = Permission.POST_DEMAND)
public class DemandFormPage {
    private static final int MONTHS = 12;

    @Inject
    PostingDemand posting;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    SkillSheet sheet;

    @Inject
    ActiveZone zone;

    @Inject
    CurrentCaller caller;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private final DemandFields fields = new DemandFields();

    private String twin = "";

    @Nullable
    private DemandView edited;

    @Nullable
    private Part file;

    /** Begins with the demand that is changed, or with the zone that the employer looks at. */
    public void load() {
        edited = isNew() ? null : posting.mine(parts.id("id"));
        if (edited == null) {
            fields.setZoneCode(zone.getCode());
            fields.setNeededFrom(YearMonth.from(Clocks.today(clock)).toString());
            fields.setKey(UUID.randomUUID().toString());
        } else {
            fields.fill(edited);
            sheet.begin(edited.skills());
        }
    }

    /** Whether it is a new demand. */
    public boolean isNew() {
        return parts.word("id").isEmpty();
    }

    /** What is typed. */
    public DemandFields getFields() {
        return fields;
    }

    /** Looks for skills in the ad, or in the document that was sent instead; stays on the page. */
    public void find() {
        Sent.text(file).ifPresent(fields::setText);
        if (fields.getText().isBlank()) {
            throw Refusal.of("text", "kernel.required");
        }
        sheet.find(fields.getText());
    }

    /** Looks for skills by words; stays on the page. */
    public void search() {
        if (sheet.getWanted().isEmpty()) {
            throw Refusal.of("wanted", "kernel.required");
        }
    }

    /** Posts or changes the demand. */
    public void post() {
        keep(false);
    }

    /** Posts it although there is one like it. */
    public void postAnyway() {
        keep(true);
    }

    /** Adds the openings to the demand that looks like this one, instead of posting it again. */
    public void add() {
        UUID first = UUID.fromString(getTwin());
        posting.add(first, Objects.requireNonNullElse(fields.whole(), 0));
        redirect.to("/employer/demands/" + first);
    }

    private void keep(boolean anyway) {
        try {
            store(anyway);
        } catch (Refusal refusal) {
            if ("demand.looksLike".equals(refusal.code())) {
                twin = refusal.arguments().get(0).toString();
            }
            throw refusal;
        }
    }

    private void store(boolean anyway) {
        DemandDraft draft = fields.draft(sheet.asks(), organisation());
        UUID demand;
        if (isNew()) {
            demand = posting.post(draft, fields.getKey(), anyway);
        } else {
            demand = parts.id("id");
            posting.edit(demand, draft, fields.getVersion());
        }
        redirect.to("/employer/demands/" + demand);
    }

    private UUID organisation() {
        return getOrganisations().stream()
                .map(SelectItem::getValue)
                .map(Object::toString)
                .filter(id -> fields.getOrganisation().isEmpty() || id.equals(fields.getOrganisation()))
                .findFirst()
                .map(UUID::fromString)
                .orElseThrow(() -> Refusal.of("organisation", "kernel.required"));
    }

    /** The open demand that looks like this one, once a click was refused for it; empty otherwise. */
    public String getTwin() {
        String posted = parts.word("twin");
        return twin.isEmpty() && posted.matches("[0-9a-f-]{36}") ? posted : twin;
    }

    /** The organisations for which the caller posts. */
    public List<SelectItem> getOrganisations() {
        return organisations.cards(caller.organisationsWith(Permission.POST_DEMAND)).values().stream()
                .map(card -> new SelectItem(card.id().toString(), card.name()))
                .toList();
    }

    /** The kinds of demand that an employer may have. */
    public List<SelectItem> getKinds() {
        return Arrays.stream(DemandKind.values())
                .filter(kind -> kind != DemandKind.TRAINING_NEED)
                .map(kind -> new SelectItem(kind.name(), texts.name("demand.kind", kind)))
                .toList();
    }

    /** The zones of the region, after a line that says to choose one. */
    public List<SelectItem> getZones() {
        return Stream.concat(
                        Stream.of(new SelectItem("", texts.of("employer.form.choose"))),
                        zone.getAll().stream().map(z -> new SelectItem(z.code(), z.name())))
                .toList();
    }

    /** The months from which people may be needed. */
    public List<SelectItem> getMonths() {
        YearMonth now = YearMonth.from(Clocks.today(clock));
        YearMonth first = Optional.ofNullable(edited)
                .map(DemandView::neededFrom)
                .filter(now::isAfter)
                .orElse(now);
        long past = Objects.equals(first, now) ? 0 : 1;
        return IntStream.range(0, MONTHS + (int) past)
                .mapToObj(i -> i == 0 ? first : now.plusMonths(i - past))
                .map(month -> new SelectItem(month.toString(), texts.month(month)))
                .toList();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
