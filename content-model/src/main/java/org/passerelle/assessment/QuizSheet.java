package org.passerelle.assessment;

import java.util.UUID;

/** The rules of a quiz and the mark, in per cent, from which it is passed. */
public record QuizSheet(UUID activity, int passMark, AttemptRules rules) {}
