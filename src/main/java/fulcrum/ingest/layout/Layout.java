package fulcrum.ingest.layout;

import fulcrum.warehouse.FactKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One export as sellers hold it: how it is recognised and what its rows say.
///
/// @param id the file's name under `layouts/`, e.g. `taobao-orders`
/// @param platform `taobao`, `shopify`, `amazon` …, or `any`
/// @param names what a person calls it, by language (`en`, `zh`)
/// @param where how to get it from the platform, by language
/// @param sample where its header is published or was seen
public record Layout(
        String id,
        String platform,
        Map<String, String> names,
        Map<String, String> where,
        String sample,
        Recognition recognition,
        RowRules rows,
        List<Read> reads) {

    public Layout {
        names = Map.copyOf(names);
        where = Map.copyOf(where);
        reads = List.copyOf(reads);
    }

    /// The layout as YAML, as {@link Layouts#parse} reads it.
    public String yaml() {
        return LayoutWriter.yaml(this);
    }

    /// How a header is told apart; names are compared after {@link Headers#normal}.
    ///
    /// @param all every one of these must be there
    /// @param any of each group, at least one
    /// @param none none of these may be there
    /// @param preamble a pattern that a line above the header, or the table's name, must hold
    public record Recognition(
            List<String> all,
            List<List<String>> any,
            List<String> none,
            Optional<String> preamble) {

        public Recognition {
            all = List.copyOf(all);
            any = any.stream().map(List::copyOf).toList();
            none = List.copyOf(none);
        }
    }

    /// What holds for all rows.
    ///
    /// @param decimal the decimal mark of every number, where the platform always writes the same
    /// @param carry columns whose empty cells repeat the cell above
    /// @param carryWithin a column (synonyms) that must keep its value for that; empty: always
    /// @param personal columns that are never kept
    /// @param skip rows, by any of these conditions, that say nothing (sub-headers, notes)
    /// @param provisionalDays days before the export within which the platform still restates
    public record RowRules(
            Optional<Character> decimal,
            List<String> carry,
            List<String> carryWithin,
            List<String> personal,
            Totals totals,
            List<When> skip,
            int provisionalDays) {

        public RowRules {
            carry = List.copyOf(carry);
            carryWithin = List.copyOf(carryWithin);
            personal = List.copyOf(personal);
            skip = List.copyOf(skip);
        }
    }

    /// Rows that repeat the sum of others: compared with them, never added.
    ///
    /// @param rows which they are, by any of these conditions
    /// @param unchecked those that repeat more than the rows of the file, so that nothing is
    ///   compared, by any of these conditions
    /// @param of the rows whose sum they repeat, by any of these conditions; empty: all others
    public record Totals(List<When> rows, List<When> unchecked, List<When> of) {

        public static final Totals NONE = new Totals(List.of(), List.of(), List.of());

        public Totals {
            rows = List.copyOf(rows);
            unchecked = List.copyOf(unchecked);
            of = List.copyOf(of);
        }
    }

    /// One fact that a row gives, when all its conditions hold.
    public record Read(FactKind kind, List<When> when, Map<String, Cell> cells) {

        public Read {
            when = List.copyOf(when);
            cells = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(cells));
        }
    }

    /// A condition on one cell of a row. All that are given must hold.
    ///
    /// @param columns synonyms of the header, first present wins; a missing column is an empty cell
    /// @param equal one of these words, compared as headers are
    /// @param matches a pattern that is found in the cell
    /// @param filled whether anything stands there
    /// @param negative whether a number below 0 stands there
    /// @param not turns the condition round
    public record When(
            List<String> columns,
            List<String> equal,
            Optional<String> matches,
            Optional<Boolean> filled,
            Optional<Boolean> negative,
            boolean not) {

        public When {
            columns = List.copyOf(columns);
            equal = List.copyOf(equal);
        }
    }
}
