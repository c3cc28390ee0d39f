package org.passerelle.design.playbook;

import java.util.List;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A play: something to hold to, with what must hold, what to ask oneself, and cases.
 *
 * @param key by which it is the same play in all versions
 */
public record Play(
        String key,
        LocalizedText title,
        LocalizedText lead,
        List<LocalizedText> checklist,
        List<LocalizedText> questions,
        List<LocalizedText> cases) {
    /** The most lines of a part. */
    public static final int MOST_LINES = 20;

    /** Copies the lists. @throws Refusal beside the part that is missing or too long */
    public Play {
        checklist = List.copyOf(checklist);
        questions = List.copyOf(questions);
        cases = List.copyOf(cases);
        Text.within("titleFr", title.in(Language.FR), 120);
        Text.within("titleEn", title.in(Language.EN), 120);
        Text.within("leadFr", lead.in(Language.FR), 800);
        Text.within("leadEn", lead.in(Language.EN), 800);
        require("titleFr", !title.isEmpty());
        require("leadFr", !lead.isEmpty());
        require("checklistFr", !checklist.isEmpty());
        lines("checklistFr", checklist, 300);
        lines("questionsFr", questions, 300);
        lines("casesFr", cases, 800);
    }

    private static void require(String field, boolean there) {
        if (!there) {
            throw Refusal.of(field, "kernel.required");
        }
    }

    private static void lines(String field, List<LocalizedText> lines, int most) {
        if (lines.size() > MOST_LINES) {
            throw Refusal.of(field, "design.playbook.tooManyLines", MOST_LINES);
        }
        for (LocalizedText line : lines) {
            Text.within(field, line.in(Language.FR), most);
            Text.within(field, line.in(Language.EN), most);
        }
    }

    /** The lines of a part in a language. */
    public List<String> said(PlayPart part, Language language) {
        List<LocalizedText> texts =
                switch (part) {
                    case TITLE -> List.of(title);
                    case LEAD -> List.of(lead);
                    case CHECKLIST -> checklist;
                    case QUESTIONS -> questions;
                    case CASES -> cases;
                };
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
