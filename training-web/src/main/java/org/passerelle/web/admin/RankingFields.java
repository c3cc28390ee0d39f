package org.passerelle.web.admin;

import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.matching.RankingFormula;

/** The weights of the catalogue's order, as an administrator types them. */
public class RankingFields {
    private String demandWeight = "";
    private String costExponent = "";
    private String eurosPerHour = "";
    private String hoursToBegin = "";
    private String diversity = "";

    void fill(RankingFormula formula) {
        demandWeight = typed(formula.demandWeight());
        costExponent = typed(formula.costExponent());
        eurosPerHour = typed(formula.eurosPerHour());
        hoursToBegin = typed(formula.hoursToBegin());
        diversity = typed(formula.diversity());
    }

    private static String typed(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** @throws Refusal beside the weight that cannot be read or is out of its range */
    RankingFormula formula() {
        return new RankingFormula(
                number("demandWeight", demandWeight),
                number("costExponent", costExponent),
                number("eurosPerHour", eurosPerHour),
                number("hoursToBegin", hoursToBegin),
                number("diversity", diversity));
    }

    private static double number(String field, String typed) {
        String plain = typed.strip().replace(',', '.');
        if (!plain.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            throw Refusal.of(field, "admin.ranking.number");
        }
        return Double.parseDouble(plain);
    }

    public String getDemandWeight() {
        return demandWeight;
    }

    public void setDemandWeight(@Nullable String typed) {
        demandWeight = said(typed);
    }

    public String getCostExponent() {
        return costExponent;
    }

    public void setCostExponent(@Nullable String typed) {
        costExponent = said(typed);
    }

    public String getEurosPerHour() {
        return eurosPerHour;
    }

    public void setEurosPerHour(@Nullable String typed) {
        eurosPerHour = said(typed);
    }

    public String getHoursToBegin() {
        return hoursToBegin;
    }

    public void setHoursToBegin(@Nullable String typed) {
        hoursToBegin = said(typed);
    }

    public String getDiversity() {
        return diversity;
    }

    public void setDiversity(@Nullable String typed) {
        diversity = said(typed);
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
