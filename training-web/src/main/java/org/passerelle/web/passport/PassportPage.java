package org.passerelle.web.passport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.profile.KeepingPassport;
import org.passerelle.profile.Origin;
import org.passerelle.profile.PassportChoice;
import org.passerelle.profile.PassportLinkView;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Setting;
import org.passerelle.web.platform.Texts;

/** All that one can do with what shows it, to be handed out in part. */
@Named
@RequestScoped
@Route(path = "/me/passport", view = "/passport/mine.xhtml", access = Permission.LEARN)
public class PassportPage {
    private static final String ADDRESS = "/me/passport#links";
    private static final List<Integer> TERMS = List.of(7, 30, 90, KeepingPassport.MOST_DAYS);

    @Inject
    KeepingPassport passport;

    @Inject
    Passages passages;

    @Inject
    CurrentCaller caller;

    @Inject
    Texts texts;

    @Inject
    Redirect redirect;

    private int days = 30;
    private String note = "";

    @Nullable
    private List<Passages.Section> sections;

    @Nullable
    private List<PassportLinkView> links;

    /** The parts that have something in them. */
    public List<Passages.Section> getSections() {
        if (sections == null) {
            sections = passages.sections(passport.mine());
        }
        return sections;
    }

    /** The links that were made, the newest first. */
    public List<PassportLinkView> getLinks() {
        if (links == null) {
            links = passport.links();
        }
        return links;
    }

    /** The address of a link. */
    public String address(PassportLinkView link) {
        return address(link.code());
    }

    static String address(String code) {
        return Setting.BASE_URL.value().replaceAll("/+$", "") + "/passports/" + code;
    }

    /** How the caller is called. */
    public String getName() {
        return caller.getName();
    }

    /** For how long a link can show something. */
    public List<SelectItem> getTerms() {
        return TERMS.stream()
                .map(term -> new SelectItem(term, texts.of("passport.term", term)))
                .toList();
    }

    /** Whether a box is ticked: all are until somebody chose. */
    public boolean isTicked(String name, String value) {
        return !FacesContext.getCurrentInstance().isPostback() || sent(name).contains(value);
    }

    /** Makes a link to the part that is ticked. */
    public void share() {
        Set<Origin> chosen = Arrays.stream(Origin.values())
                .filter(origin -> sent("section").contains(origin.name()))
                .collect(Collectors.toSet());
        boolean named = !sent("named").isEmpty();
        passport.share(new PassportChoice(chosen, sent("skill"), named), days, note);
        redirect.to(ADDRESS);
    }

    /** Stops a link. */
    public void stop(UUID link) {
        passport.stop(link);
        redirect.to(ADDRESS);
    }

    private static Set<String> sent(String name) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? Set.of() : Arrays.stream(values).collect(Collectors.toSet());
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
