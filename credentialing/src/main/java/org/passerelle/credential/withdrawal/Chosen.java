package org.passerelle.credential.withdrawal;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.kernel.Clocks;

/** A filter as conditions on the register, in parts, so that no statement holds more codes than databases like. */
final class Chosen {
    private static final int CODES = 500;

    private final WithdrawalFilter filter;

    Chosen(WithdrawalFilter filter) {
        this.filter = filter;
    }

    /** Conditions with gaps, and what fills the gaps, in order. */
    record Part(String where, List<Object> values) {
        /** The number of the first gap that is free. */
        int next() {
            return values.size() + 1;
        }

        void fill(Query query) {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
        }
    }

    /** No credential fits two of them. */
    List<Part> parts() {
        if (filter.codes().isEmpty()) {
            return List.of(part(List.of()));
        }
        return IntStream.rangeClosed(0, (filter.codes().size() - 1) / CODES)
                .mapToObj(i -> filter.codes()
                        .subList(
                                i * CODES,
                                Math.min((i + 1) * CODES, filter.codes().size())))
                .map(this::part)
                .toList();
    }

    private Part part(List<String> codes) {
        StringBuilder where = new StringBuilder();
        List<Object> values = new ArrayList<>();
        if (!filter.source().isEmpty()) {
            values.add(filter.source());
            where.append(" and c.source = ?").append(values.size());
        }
        LocalDate from = filter.from();
        if (from != null) {
            values.add(start(from));
            where.append(" and c.issued_at >= ?").append(values.size());
        }
        LocalDate to = filter.to();
        if (to != null) {
            values.add(start(to.plusDays(1)));
            where.append(" and c.issued_at < ?").append(values.size());
        }
        if (!filter.keyId().isEmpty()) {
            values.add(filter.keyId());
            where.append(" and c.key_id = ?").append(values.size());
        }
        if (!codes.isEmpty()) {
            int first = values.size() + 1;
            values.addAll(codes);
            where.append(IntStream.rangeClosed(first, values.size())
                    .mapToObj(i -> "?" + i)
                    .collect(Collectors.joining(", ", " and c.code in (", ")")));
        }
        return new Part(where.toString(), List.copyOf(values));
    }

    private static OffsetDateTime start(LocalDate day) {
        Instant start = day.atStartOfDay(Clocks.ZONE).toInstant();
        return start.atOffset(ZoneOffset.UTC);
    }
}
