package fulcrum.ingest.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the value of one fact column comes from.
///
/// @param or what to do instead where this gives nothing: its column is missing, the cell empty,
///   the word not in the map. A missing column gives nothing whatever the map says of empty cells.
public record Cell(Source source, Treatment treatment, Optional<Cell> or) {

    public Cell(Source source, Treatment treatment) {
        this(source, treatment, Optional.empty());
    }

    /// Every column that this cell may look at, by its synonyms.
    public List<List<String>> columns() {
        var columns = new ArrayList<>(source.columns());
        or.ifPresent(other -> columns.addAll(other.columns()));
        return List.copyOf(columns);
    }

    /// The place of the text.
    public sealed interface Source {

        /// The columns that it looks at, each by its synonyms.
        default List<List<String>> columns() {
            return List.of();
        }

        /// The cell under a header; of synonyms the first that the file has.
        record Column(List<String> headers) implements Source {
            public Column {
                headers = List.copyOf(headers);
            }

            @Override
            public List<List<String>> columns() {
                return List.of(headers);
            }
        }

        /// The first of several columns that is not empty in this row.
        record FirstFilled(List<String> headers) implements Source {
            public FirstFilled {
                headers = List.copyOf(headers);
            }

            @Override
            public List<List<String>> columns() {
                return headers.stream().map(List::of).toList();
            }
        }

        /// The product of two number columns.
        record Product(List<String> left, List<String> right) implements Source {
            public Product {
                left = List.copyOf(left);
                right = List.copyOf(right);
            }

            @Override
            public List<List<String>> columns() {
                return List.of(left, right);
            }
        }

        /// Number columns added up, some of them with the other sign; an empty one counts as 0
        /// unless all are empty.
        record Sum(List<List<String>> plus, List<List<String>> minus) implements Source {
            public Sum {
                plus = plus.stream().map(List::copyOf).toList();
                minus = minus.stream().map(List::copyOf).toList();
            }

            @Override
            public List<List<String>> columns() {
                return Stream.concat(plus.stream(), minus.stream()).toList();
            }
        }

        /// The cells that are filled, `/` between them.
        record Joined(List<List<String>> parts) implements Source {
            public Joined {
                parts = parts.stream().map(List::copyOf).toList();
            }

            @Override
            public List<List<String>> columns() {
                return parts;
            }
        }

        /// `name: cell; name: cell` of the columns that are filled.
        record Listed(List<String> headers) implements Source {
            public Listed {
                headers = List.copyOf(headers);
            }

            @Override
            public List<List<String>> columns() {
                return headers.stream().map(List::of).toList();
            }
        }

        /// As {@link Listed}, of every column that nothing else in the layout names.
        record Rest() implements Source {}

        /// Days from the date in one column to the date in another, both counted.
        record DaysBetween(List<String> first, List<String> last) implements Source {
            public DaysBetween {
                first = List.copyOf(first);
                last = List.copyOf(last);
            }

            @Override
            public List<List<String>> columns() {
                return List.of(first, last);
            }
        }

        /// Always the same.
        record Constant(String value) implements Source {}

        /// Captured by the first group of a pattern from the header of a column, e.g. a currency.
        record HeaderPart(String pattern) implements Source {}

        /// Captured by the first group of a pattern from the lines above the header or the table's
        /// name, e.g. the terminal that names the sheet.
        record Above(String pattern) implements Source {}

        /// The first or last day of the period that the lines above the header, or the table's
        /// name, state; `DAYS` is its length.
        record StatedPeriod(Part part) implements Source {
            public enum Part {
                FIRST,
                LAST,
                DAYS
            }
        }
    }

    /// What is done to the text before it is typed as its column demands.
    ///
    /// @param need true where a row without it is refused
    /// @param map from the platform's words to ours, compared as headers are; an unlisted word is
    ///   refused unless `otherwise`
    /// @param times factor for numbers (0.01 for fen)
    /// @param percent true where plain numbers are percent
    /// @param end which end of a range to take
    /// @param take a part of the text: `province`, `city`; of a period (`2026-06-01 ~ 2026-06-07`,
    ///   `2026-06`, a day) its `first_day`, `last_day` or `days`; or a pattern with one group
    /// @param sum true where the cell lists several numbers, `|` between them
    /// @param dateOrder `ymd`, `dmy` or `mdy` where the platform always writes the same
    /// @param hash true where the text names a person, so that only its keyed hash is kept; of
    ///   joined columns the first does
    public record Treatment(
            boolean need,
            Map<String, String> map,
            Optional<String> otherwise,
            Optional<BigDecimal> times,
            boolean percent,
            Optional<End> end,
            Optional<String> take,
            boolean sum,
            Optional<String> dateOrder,
            boolean hash) {

        public Treatment {
            map = Map.copyOf(map);
        }

        /// As this, but a row without it is refused.
        Treatment needed() {
            return new Treatment(
                    true, map, otherwise, times, percent, end, take, sum, dateOrder, hash);
        }

        Treatment mapping(Map<String, String> words) {
            return new Treatment(
                    need, words, otherwise, times, percent, end, take, sum, dateOrder, hash);
        }

        Treatment times(BigDecimal factor) {
            return new Treatment(
                    need,
                    map,
                    otherwise,
                    Optional.of(factor),
                    percent,
                    end,
                    take,
                    sum,
                    dateOrder,
                    hash);
        }

        Treatment taking(String part) {
            return new Treatment(
                    need,
                    map,
                    otherwise,
                    times,
                    percent,
                    end,
                    Optional.of(part),
                    sum,
                    dateOrder,
                    hash);
        }

        /// As this, with dates in that order, where one is given.
        Treatment inOrder(Optional<String> order) {
            return new Treatment(
                    need,
                    map,
                    otherwise,
                    times,
                    percent,
                    end,
                    take,
                    sum,
                    order.or(() -> dateOrder),
                    hash);
        }

        /// As this, but only a keyed hash is kept.
        Treatment hashed() {
            return new Treatment(
                    need, map, otherwise, times, percent, end, take, sum, dateOrder, true);
        }

        /// Nothing is done.
        public static Treatment plain() {
            return new Treatment(
                    false,
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    false);
        }
    }

    /// An end of a range such as `5000 ~ 1万`.
    public enum End {
        LOW,
        HIGH
    }
}
