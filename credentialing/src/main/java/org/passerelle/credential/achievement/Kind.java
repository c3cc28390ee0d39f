package org.passerelle.credential.achievement;

/** By what something is earned, which decides how its results are written. */
public enum Kind {
    /** By completing a course: results are per cent. */
    COURSE("CertificateOfCompletion", "Percent"),
    /** By showing somebody who knows the trade that one can do it: the result is a level. */
    ATTESTATION("Competency", "RubricCriterionLevel");

    private final String achievementType;
    private final String resultType;

    Kind(String achievementType, String resultType) {
        this.achievementType = achievementType;
        this.resultType = resultType;
    }

    /** The AchievementType of Open Badges 3.0. */
    public String achievementType() {
        return achievementType;
    }

    /** The ResultType of Open Badges 3.0. */
    public String resultType() {
        return resultType;
    }
}
