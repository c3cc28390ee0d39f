package org.passerelle.credential.verification;

/**
 * The result in one skill, as it was signed. A text that the credential does not give is empty.
 *
 * @param skill the skill's URI
 * @param label the skill's name, in the credential's language
 * @param type the kind of the value, a ResultType of Open Badges 3.0 such as {@code Percent}
 * @param value the value as written
 * @param required the value that was to be reached
 * @param level the name of the level reached
 * @param status a ResultStatusType of Open Badges 3.0 such as {@code Completed}
 */
public record SkillResult(
        String skill, String label, String type, String value, String required, String level, String status) {}
