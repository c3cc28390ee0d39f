package org.passerelle.web.trainer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseDraft;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.Funding;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.kernel.Language;

/** What a trainer types of a course, as it is typed. */
public class CourseFields {
    private String mode = DeliveryMode.MOOC.name();
    private String language = Language.FR.name();
    private boolean bilingual;
    private final Bilingual title = new Bilingual();
    private final Bilingual summary = new Bilingual();
    private final Bilingual outcomes = new Bilingual();
    private final Bilingual prerequisites = new Bilingual();
    private String level = "1";
    private String hours = "";
    private String costEuros = "0";
    private String[] funding = {};
    private long version;

    void fill(CourseView course, String typedHours) {
        mode = course.card().mode().name();
        language = course.card().language().name();
        bilingual = course.card().bilingual();
        title.fill(course.card().title());
        summary.fill(course.card().summary());
        outcomes.fill(course.outcomes());
        prerequisites.fill(course.prerequisites());
        level = String.valueOf(course.card().level());
        hours = typedHours;
        costEuros = String.valueOf(course.card().costEuros());
        funding = course.funding().stream().map(Enum::name).toArray(String[]::new);
        version = course.version();
    }

    CourseDraft draft(List<TaughtSkill> skills, Set<String> needs) {
        Set<Funding> payers = Arrays.stream(Funding.values())
                .filter(payer -> Arrays.asList(funding).contains(payer.name()))
                .collect(Collectors.toSet());
        Integer cost = Typed.whole(costEuros);
        return new CourseDraft(
                Typed.constant(DeliveryMode.class, mode),
                Typed.constant(Language.class, language),
                bilingual,
                title.text(),
                summary.text(),
                outcomes.text(),
                prerequisites.text(),
                Typed.whole(level),
                Typed.number(hours),
                cost == null && !costEuros.isBlank() ? Integer.valueOf(-1) : cost,
                payers,
                skills,
                needs);
    }

    public String getMode() {
        return mode;
    }

    public void setMode(@Nullable String mode) {
        this.mode = Typed.said(mode);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = Typed.said(language);
    }

    public boolean isBilingual() {
        return bilingual;
    }

    public void setBilingual(boolean bilingual) {
        this.bilingual = bilingual;
    }

    public Bilingual getTitle() {
        return title;
    }

    public Bilingual getSummary() {
        return summary;
    }

    public Bilingual getOutcomes() {
        return outcomes;
    }

    public Bilingual getPrerequisites() {
        return prerequisites;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(@Nullable String level) {
        this.level = Typed.said(level);
    }

    public String getHours() {
        return hours;
    }

    public void setHours(@Nullable String hours) {
        this.hours = Typed.said(hours);
    }

    public String getCostEuros() {
        return costEuros;
    }

    public void setCostEuros(@Nullable String costEuros) {
        this.costEuros = Typed.said(costEuros);
    }

    public String[] getFunding() {
        return funding.clone();
    }

    public void setFunding(String @Nullable [] funding) {
        this.funding = funding == null ? new String[0] : funding.clone();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
