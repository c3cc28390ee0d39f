package org.passerelle.web.trainer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.assessment.AttemptRules;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.Authoring;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** Says how a quiz may be tried. */
@Named
@RequestScoped
@Route(
        path = "/trainer/courses/{id}/activities/{activity}/rules",
        view = "/trainer/rules.xhtml",
        access = Permission.AUTHOR_COURSE)
public class RulesEditPage {
    @Inject
    Authoring authoring;

    @Inject
    SettingItems setting;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private RulesFields fields = new RulesFields(List.of());

    /** The course's skills are known before the fields are read: each has one. */
    @PostConstruct
    void begin() {
        fields = new RulesFields(authoring.mine(parts.id("id")).card().skills().stream()
                .map(s -> new RulesFields.Mark(s.uri(), referential.label(s.uri(), locale.language())))
                .toList());
    }

    /** Begins with the rules that hold. */
    public void load() {
        fields.fill(setting.of(parts.id("id"), parts.id("activity")).rules());
    }

    /** Whether it counts. */
    public List<SelectItem> getKinds() {
        return Stream.of("graded", "practice")
                .map(kind -> new SelectItem(kind, texts.name("trainer.rules.kind", kind)))
                .toList();
    }

    /** What becomes of who comes late. */
    public List<SelectItem> getLates() {
        return items(AttemptRules.Late.values(), "trainer.rules.late");
    }

    /** When it is told what was right. */
    public List<SelectItem> getFeedbacks() {
        return items(AttemptRules.Feedback.values(), "trainer.rules.feedback");
    }

    private List<SelectItem> items(Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(constant -> new SelectItem(constant.name(), texts.name(prefix, constant)))
                .toList();
    }

    /** Keeps the rules. */
    public void save() {
        setting.rule(parts.id("id"), parts.id("activity"), fields.rules(), fields.getBefore());
        redirect.to(getBack());
    }

    /** The quiz. */
    public String getBack() {
        return "/trainer/courses/" + parts.id("id") + "/activities/" + parts.id("activity");
    }

    public RulesFields getFields() {
        return fields;
    }
}
