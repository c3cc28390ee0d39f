package org.passerelle.web.design.playbook;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.playbook.Play;
import org.passerelle.design.playbook.PlayLines;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Text;

/** A play as it is typed, in both languages. */
public class PlayFields {
    private final Both title = new Both();
    private final Both lead = new Both();
    private final Both checklist = new Both();
    private final Both questions = new Both();
    private final Both cases = new Both();

    /** A text in French and in English, as it is typed. */
    public static class Both {
        private String fr = "";
        private String en = "";

        public String getFr() {
            return fr;
        }

        public void setFr(@Nullable String fr) {
            this.fr = Objects.requireNonNullElse(fr, "");
        }

        public String getEn() {
            return en;
        }

        public void setEn(@Nullable String en) {
            this.en = Objects.requireNonNullElse(en, "");
        }
    }

    /** What is known already. */
    void from(Play play) {
        fill(title, play.title());
        fill(lead, play.lead());
        fill(checklist, play.checklist());
        fill(questions, play.questions());
        fill(cases, play.cases());
    }

    private static void fill(Both both, LocalizedText text) {
        both.fr = text.only(Language.FR).orElse("");
        both.en = text.only(Language.EN).orElse("");
    }

    private static void fill(Both both, java.util.List<LocalizedText> lines) {
        both.fr = PlayLines.written(lines, Language.FR);
        both.en = PlayLines.written(lines, Language.EN);
    }

    /** What was typed. @param key of the play; empty for a new one, which is known by its title from then on */
    Play play(String key) {
        LocalizedText name = LocalizedText.of(Text.line(title.fr), Text.line(title.en));
        return new Play(
                key.isEmpty() ? Text.slug(name.in(Language.FR)) : key,
                name,
                LocalizedText.of(Text.line(lead.fr), Text.line(lead.en)),
                PlayLines.read("checklistFr", checklist.fr, checklist.en),
                PlayLines.read("questionsFr", questions.fr, questions.en),
                PlayLines.read("casesFr", cases.fr, cases.en));
    }

    public Both getTitle() {
        return title;
    }

    public Both getLead() {
        return lead;
    }

    public Both getChecklist() {
        return checklist;
    }

    public Both getQuestions() {
        return questions;
    }

    public Both getCases() {
        return cases;
    }
}
