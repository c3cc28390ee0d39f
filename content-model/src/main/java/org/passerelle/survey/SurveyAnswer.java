package org.passerelle.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.BaseEntity;

/** What one person answered, without who and when: nothing leads back to them. */
@Entity
@Table(schema = "content", name = "survey_answer")
class SurveyAnswer extends BaseEntity {
    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private SurveyKind kind;

    @Column(name = "answers", nullable = false, updatable = false)
    private String answers;

    /** For the persistence provider. */
    protected SurveyAnswer() {}

    SurveyAnswer(SurveyInvite asked, Map<String, String> given) {
        this.course = asked.course();
        this.run = asked.run();
        this.kind = asked.kind();
        this.answers = new TreeMap<>(given)
                .entrySet().stream()
                        .map(one -> one.getKey() + '=' + one.getValue())
                        .collect(Collectors.joining(";"));
    }

    SurveyKind kind() {
        return kind;
    }

    /** Whether this option was chosen for a question. */
    boolean chose(String question, String option) {
        return (';' + answers + ';').contains(';' + question + '=' + option + ';');
    }
}
