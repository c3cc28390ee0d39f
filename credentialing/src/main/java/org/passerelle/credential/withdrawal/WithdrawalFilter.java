package org.passerelle.credential.withdrawal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * Which credentials to withdraw: those in force that meet everything that is given.
 *
 * @param source what they were earned by, such as a course's slug; empty for any
 * @param from issued on this day or later; null for any
 * @param to issued on this day or earlier; null for any
 * @param keyId which key signed them; empty for any
 * @param codes these alone, without groups; empty for any
 */
public record WithdrawalFilter(
        String source, @Nullable LocalDate from, @Nullable LocalDate to, String keyId, List<String> codes) {
    /** The most codes that one list may hold. */
    public static final int MOST = 10_000;

    /**
     * Checks it.
     *
     * @throws Refusal when nothing is given, the days are the wrong way round, or there are too many codes
     */
    public WithdrawalFilter {
        source = Text.optional("source", source, 200);
        keyId = Text.optional("keyId", keyId, 80);
        codes = codes.stream().distinct().toList();
        if (codes.size() > MOST) {
            throw Refusal.of("codes", "credential.withdrawal.tooManyCodes", MOST);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.of("to", "credential.withdrawal.daysWrong");
        }
        if (source.isEmpty() && from == null && to == null && keyId.isEmpty() && codes.isEmpty()) {
            throw new Refusal("credential.withdrawal.everything");
        }
    }

    /**
     * The codes in a list: one in a cell, cells on lines or between commas, semicolons or tabs; what is none is left.
     */
    public static List<String> codes(String list) {
        return list.lines()
                .flatMap(line -> List.of(line.split("[,;\t\"]")).stream())
                .filter(cell -> !cell.isBlank())
                .flatMap(cell -> AccessCode.typed(cell).stream())
                .toList();
    }
}
