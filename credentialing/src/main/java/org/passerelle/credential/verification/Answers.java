package org.passerelle.credential.verification;

import java.util.List;
import java.util.Set;

/**
 * What whoever receives a credential wants to know of it.
 *
 * @param authentic whether it is unaltered and signed with a key of the issuer that it names
 * @param issuer whether we know who issued it
 * @param current whether it is in force today and not withdrawn
 * @param about whether it is about the person asked for; UNKNOWN when nobody was
 */
public record Answers(Answer authentic, Answer issuer, Answer current, Answer about) {
    private static final Set<Check> AUTHENTIC = Set.of(Check.STRUCTURE, Check.CONTEXTS, Check.PROOF, Check.KEY);
    private static final Set<Check> CURRENT = Set.of(Check.DATES, Check.STATUS);

    /** As these findings have it. */
    public static Answers of(List<Finding> findings) {
        return new Answers(
                authentic(findings),
                answer(findings, Set.of(Check.ISSUER)),
                answer(findings, CURRENT),
                answer(findings, Set.of(Check.SUBJECT)));
    }

    private static Answer authentic(List<Finding> findings) {
        boolean proven = findings.stream().anyMatch(f -> f.code().isIntact());
        Answer all = answer(findings, AUTHENTIC);
        if (!proven || all == Answer.NO) {
            return all == Answer.NO ? Answer.NO : Answer.UNKNOWN;
        }
        return all == Answer.UNKNOWN ? Answer.NOTE : all;
    }

    /** The worst of what was found, and nothing when these checks were not reached. */
    private static Answer answer(List<Finding> findings, Set<Check> checks) {
        List<Outcome> outcomes = findings.stream()
                .filter(f -> checks.contains(f.check()))
                .map(Finding::outcome)
                .toList();
        if (outcomes.contains(Outcome.FAILED)) {
            return Answer.NO;
        }
        if (outcomes.isEmpty() || outcomes.contains(Outcome.UNKNOWN)) {
            return Answer.UNKNOWN;
        }
        return outcomes.contains(Outcome.NOTE) ? Answer.NOTE : Answer.YES;
    }
}
