package org.passerelle.web.trainer;

import java.util.List;
import org.passerelle.assessment.Choice;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.MultipleChoice;
import org.passerelle.assessment.SingleChoice;
import org.passerelle.kernel.LocalizedText;

/** The options of items that have some. */
final class OptionsOf {
    private OptionsOf() {}

    record Option(LocalizedText text, boolean correct) {}

    static List<Option> item(Item item) {
        List<Choice> choices = List.of();
        if (item.body() instanceof SingleChoice single) {
            choices = single.options();
        } else if (item.body() instanceof MultipleChoice multiple) {
            choices = multiple.options();
        }
        return choices.stream().map(c -> new Option(c.text(), c.correct())).toList();
    }
}
