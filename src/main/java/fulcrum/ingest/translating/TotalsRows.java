package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.reading.RowStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of a file that repeat the sum of others, and those sums: what should be equal. Each
/// thread has one, for the rows that it reads.
final class TotalsRows {

    private final Conditions rows;
    private final Conditions unchecked;
    private final Conditions of;
    private final boolean any;
    private final boolean ofAll;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Stated, Long> stated = new HashMap<>();
    private long summed;

    private TotalsRows(Layout.Totals totals, Questions questions) {
        this.rows = Conditions.bind(totals.rows(), questions);
        this.unchecked = Conditions.bind(totals.unchecked(), questions);
        this.of = Conditions.bind(totals.of(), questions);
        this.any = !totals.rows().isEmpty();
        this.ofAll = totals.of().isEmpty();
    }

    static TotalsRows bind(Layout.Totals totals, Questions questions, List<FactReader> readers) {
        var bound = new TotalsRows(totals, questions);
        if (bound.any) {
            readers.forEach(reader -> bound.parts.add(new Part(reader)));
        }
        return bound;
    }

    /// What one reader takes from the rows, added up by place.
    private static final class Part {

        private final FactReader reader;
        private final int[] places;
        private final PlainSum[] sums;

        Part(FactReader reader) {
            this.reader = reader;
            this.places = reader.additive();
            this.sums = new PlainSum[places.length];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = new PlainSum();
            }
        }

        void add() {
            for (int i = 0; i < places.length; i++) {
                sums[i].add(reader.facts().get(places[i]));
            }
        }
    }

    /// What a totals row says of one place of one part.
    private record Stated(int part, int at, String value) {}

    /// What a totals row says in one column of the file, and what the rows that it repeats make.
    record Check(String column, long rows, BigDecimal stated, BigDecimal summed) {}

    boolean holds(RowStream row) {
        return any && rows.anyHolds(row);
    }

    /// Adds up a row that was taken, by the readers that took it.
    void taken(RowStream row, List<FactReader> readers) {
        if (!any || !(ofAll || of.anyHolds(row))) {
            return;
        }
        summed++;
        for (var part : parts) {
            if (readers.contains(part.reader)) {
                part.add();
            }
        }
    }

    /// Remembers what a totals row says, and the first row that says it.
    void state(RowStream row) {
        if (unchecked.anyHolds(row)) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            for (int at = 0; at < part.places.length; at++) {
                var value = part.reader.stated(part.places[at], row);
                if (!value.isEmpty()) {
                    stated.merge(new Stated(i, at, value), row.line(), Math::min);
                }
            }
        }
    }

    /// What several threads found, in the order of the file. Nothing where no row was summed, e.g.
    /// where only the details of sources are listed.
    static List<Check> checks(List<TotalsRows> threads) {
        long summed = threads.stream().mapToLong(thread -> thread.summed).sum();
        if (summed == 0) {
            return List.of();
        }
        var stated = new HashMap<Stated, Long>();
        threads.forEach(
                thread -> thread.stated.forEach((one, row) -> stated.merge(one, row, Math::min)));
        return stated.entrySet().stream()
                .sorted(
                        Map.Entry.<Stated, Long>comparingByValue()
                                .thenComparing(
                                        Map.Entry.comparingByKey(
                                                Comparator.comparingInt(Stated::part)
                                                        .thenComparingInt(Stated::at))))
                .map(entry -> check(entry.getKey(), threads, summed))
                .distinct()
                .toList();
    }

    private static Check check(Stated stated, List<TotalsRows> threads, long rows) {
        var parts = threads.stream().map(thread -> thread.parts.get(stated.part())).toList();
        var first = parts.getFirst();
        return new Check(
                first.reader.header(first.places[stated.at()]),
                rows,
                new BigDecimal(stated.value()),
                parts.stream()
                        .map(part -> part.sums[stated.at()].total())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
