package org.passerelle.assessment;

import org.passerelle.kernel.LocalizedText;

/** A question of an assessment. The family is closed: what can be asked can be scored. */
public sealed interface Item permits SingleChoice, MultipleChoice, Numeric, ShortText {
    /** The longest prompt or option, in characters. */
    int LONGEST = 1000;

    /** Its name within the assessment: lower-case letters, digits and hyphens. */
    String key();

    /** The URI of the skill that it tells about. */
    String skill();

    /** What is asked. */
    LocalizedText prompt();

    /** What is said afterwards, whatever was answered; may be empty. */
    LocalizedText feedback();

    /** The name of its kind, as files say it. */
    String type();
}
