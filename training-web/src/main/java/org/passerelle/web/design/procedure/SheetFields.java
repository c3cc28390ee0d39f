package org.passerelle.web.design.procedure;

import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Procedure;
import org.passerelle.design.procedure.ProcedureSheet;
import org.passerelle.design.procedure.Sector;

/** What is typed of a procedure besides its steps. */
public class SheetFields {
    private String title = "";
    private String sector = Sector.ROADS.name();
    private String casesPerYear = "";
    private String hourlyCost = "38";
    private String challenge = "";

    /** What is known already. */
    void from(Procedure known) {
        title = known.title();
        sector = known.sector().name();
        casesPerYear = String.valueOf(known.casesPerYear());
        hourlyCost = String.valueOf(known.hourlyCost());
        challenge = known.challenge().map(Object::toString).orElse("");
    }

    /** What was typed. */
    ProcedureSheet sheet() {
        return new ProcedureSheet(
                title,
                Sector.valueOf(sector),
                Numbers.whole("casesPerYear", casesPerYear),
                Numbers.whole("hourlyCost", hourlyCost),
                Numbers.id(challenge));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getSector() {
        return sector;
    }

    public void setSector(String sector) {
        this.sector = sector;
    }

    public String getCasesPerYear() {
        return casesPerYear;
    }

    public void setCasesPerYear(@Nullable String casesPerYear) {
        this.casesPerYear = casesPerYear == null ? "" : casesPerYear;
    }

    public String getHourlyCost() {
        return hourlyCost;
    }

    public void setHourlyCost(@Nullable String hourlyCost) {
        this.hourlyCost = hourlyCost == null ? "" : hourlyCost;
    }

    public String getChallenge() {
        return challenge;
    }

    public void setChallenge(@Nullable String challenge) {
        this.challenge = challenge == null ? "" : challenge;
    }
}
