package org.passerelle.web.path;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.profile.HeldSkill;
import org.passerelle.profile.KeepingProfile;
import org.passerelle.profile.Origin;
import org.passerelle.profile.ProfileView;
import org.passerelle.skills.Extracted;
import org.passerelle.skills.FoundSkill;
import org.passerelle.skills.Referential;
import org.passerelle.skills.Skill;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Sent;
import org.passerelle.web.platform.Texts;

/** What one can do: said, learned, certified; from words that one types, or from a curriculum vitae. */
@Named
@RequestScoped
@Route(path = "/me/skills", view = "/path/profile.xhtml", access = Permission.LEARN)
public class ProfilePage {
    private static final int MOST_SUGGESTED = 10;
    private static final int MOST_OFFERED = 100;
    private static final int QUOTE = 80;

    @Inject
    KeepingProfile profile;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private String wanted = "";
    private String text = "";
    private boolean keep;

    @Nullable
    private Part file;

    @Nullable
    private Extracted extracted;

    @Nullable
    private ProfileView view;

    /** A skill that one has. */
    public record Held(String uri, String label, String also) {}

    /** A skill to tick. @param quote the words that speak of it; empty when it was searched for */
    public record Proposed(String uri, String label, String quote, boolean ticked) {}

    private ProfileView view() {
        if (view == null) {
            view = profile.mine();
        }
        return view;
    }

    /** The skills whose strongest origin this is, by their labels. */
    public List<Held> of(String origin) {
        Origin asked = Origin.valueOf(origin);
        return view().skills().stream()
                .filter(skill -> strongest(skill) == asked)
                .map(skill -> new Held(
                        skill.uri(),
                        referential.label(skill.uri(), locale.language()),
                        skill.is(Origin.CLAIMED) && asked != Origin.CLAIMED ? texts.of("path.profile.also") : ""))
                .sorted(Comparator.comparing(Held::label))
                .toList();
    }

    private static Origin strongest(HeldSkill skill) {
        return skill.origins().stream().max(Comparator.naturalOrder()).orElse(Origin.CLAIMED);
    }

    /** The origins, the strongest first. */
    public List<String> getOrigins() {
        return Arrays.stream(Origin.values())
                .sorted(Comparator.reverseOrder())
                .map(Enum::name)
                .toList();
    }

    /** Where one asks an organisation to attest a skill. */
    public String attesting(Held skill) {
        return "/me/attestations/ask?skill=" + URLEncoder.encode(skill.uri(), StandardCharsets.UTF_8);
    }

    /** Whether nothing is known yet. */
    public boolean isBlank() {
        return view().skills().isEmpty();
    }

    /** The curriculum vitae that is kept; empty for none. */
    public String getKept() {
        return view().cv().orElse("");
    }

    /**
     * What the words typed or the curriculum vitae bring, and what was proposed at the click before, without what one
     * has said already.
     */
    public List<Proposed> getProposed() {
        Map<String, Proposed> all = new LinkedHashMap<>();
        if (extracted != null) {
            extracted.skills().forEach(found -> all.put(found.uri(), proposed(found)));
        }
        List<Skill> others = new ArrayList<>(referential.skills(posted("offered")));
        others.addAll(referential.suggest(wanted, locale.language(), MOST_SUGGESTED));
        others.forEach(skill -> all.putIfAbsent(skill.uri(), proposed(skill.uri(), label(skill), "")));
        view().skills().stream()
                .filter(skill -> skill.is(Origin.CLAIMED))
                .map(HeldSkill::uri)
                .forEach(all::remove);
        return List.copyOf(all.values());
    }

    private static List<String> posted(String name) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).limit(MOST_OFFERED).toList();
    }

    private String label(Skill skill) {
        return skill.label().in(locale.language());
    }

    private Proposed proposed(FoundSkill found) {
        String quote = found.spans().stream()
                .findFirst()
                .map(span -> Text.line(text.substring(span.start(), Math.min(span.end(), span.start() + QUOTE))))
                .orElse("");
        return proposed(found.uri(), found.label().in(locale.language()), quote);
    }

    private static Proposed proposed(String uri, String label, String quote) {
        return new Proposed(uri, label, quote, posted("skill").contains(uri));
    }

    /** Whether somebody looked for skills and there are none to propose. */
    public boolean isNothingFound() {
        return (extracted != null || !wanted.isBlank()) && getProposed().isEmpty();
    }

    /** Reads the curriculum vitae, or the document that was sent instead; stays on the page. */
    public void read() {
        text = Sent.text(file).orElseGet(() -> Text.lines(text));
        extracted = profile.read(text, keep);
        wanted = "";
    }

    /** Looks for skills by words; stays on the page. */
    public void search() {
        if (wanted.isBlank()) {
            throw Refusal.of("wanted", "kernel.required");
        }
    }

    /** Takes down what is ticked. */
    public void claim() {
        List<String> ticked = posted("skill");
        if (ticked.isEmpty()) {
            throw new Refusal("path.profile.tick");
        }
        profile.claim(ticked);
        redirect.to("/me/skills");
    }

    /** The caller no longer says that they have this one. */
    public void disclaim(String uri) {
        profile.disclaim(List.of(uri));
        redirect.to("/me/skills");
    }

    /** Forgets the curriculum vitae. */
    public void forgetCv() {
        profile.forgetCv();
        redirect.to("/me/skills");
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted == null ? "" : Text.line(wanted);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public boolean isKeep() {
        return keep;
    }

    public void setKeep(boolean keep) {
        this.keep = keep;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
