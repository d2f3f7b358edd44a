package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.reading.RowStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The rows of a file that repeat the sum of others, and those sums: what should be equal.
final class TotalsRows {

    private final Conditions rows;
    private final Conditions unchecked;
    private final Conditions of;
    private final boolean any;
    private final boolean ofAll;
    private final List<Part> parts = new ArrayList<>();
    private final LinkedHashSet<Stated> stated = new LinkedHashSet<>();
    private long summed;

    private TotalsRows(Layout.Totals totals, Headers headers) {
        this.rows = Conditions.bind(totals.rows(), headers);
        this.unchecked = Conditions.bind(totals.unchecked(), headers);
        this.of = Conditions.bind(totals.of(), headers);
        this.any = !totals.rows().isEmpty();
        this.ofAll = totals.of().isEmpty();
    }

    static TotalsRows bind(Layout.Totals totals, Headers headers, List<FactReader> readers) {
        var bound = new TotalsRows(totals, headers);
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

    private record Stated(Part part, int at, String value) {}

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

    /// Remembers what a totals row says.
    void state(RowStream row) {
        if (unchecked.anyHolds(row)) {
            return;
        }
        for (var part : parts) {
            for (int i = 0; i < part.places.length; i++) {
                var value = part.reader.stated(part.places[i], row);
                if (!value.isEmpty()) {
                    stated.add(new Stated(part, i, value));
                }
            }
        }
    }

    /// Nothing where no row was summed, e.g. where only the details of sources are listed.
    List<Check> checks() {
        return summed == 0
                ? List.of()
                : stated.stream()
                        .map(one ->
                                new Check(
                                        one.part().reader.header(one.part().places[one.at()]),
                                        summed,
                                        new BigDecimal(one.value()),
                                        one.part().sums[one.at()].total()))
                        .distinct()
                        .toList();
    }
}
