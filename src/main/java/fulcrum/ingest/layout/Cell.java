package fulcrum.ingest.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the value of one fact column comes from.
public record Cell(Source source, Treatment treatment) {

    /// The place of the text.
    public sealed interface Source {

        /// The cell under a header; of synonyms the first that the file has.
        record Column(List<String> headers) implements Source {
            public Column {
                headers = List.copyOf(headers);
            }
        }

        /// The first of several columns that is not empty in this row.
        record FirstFilled(List<String> headers) implements Source {
            public FirstFilled {
                headers = List.copyOf(headers);
            }
        }

        /// The product of two number columns.
        record Product(List<String> left, List<String> right) implements Source {
            public Product {
                left = List.copyOf(left);
                right = List.copyOf(right);
            }
        }

        /// Always the same.
        record Constant(String value) implements Source {}

        /// Captured by the first group of a pattern from the header of a column, e.g. a currency.
        record HeaderPart(String pattern) implements Source {}

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
    /// @param map from the platform's words to ours; an unlisted word is refused unless `otherwise`
    /// @param times factor for numbers (0.01 for fen)
    /// @param percent true where plain numbers are percent
    /// @param end which end of a range to take
    /// @param take a part of the text: `province`, `city`, or a pattern with one group
    /// @param sum true where the cell lists several numbers, `|` between them
    /// @param dateOrder `ymd`, `dmy` or `mdy` where the platform always writes the same
    public record Treatment(
            boolean need,
            Map<String, String> map,
            Optional<String> otherwise,
            Optional<BigDecimal> times,
            boolean percent,
            Optional<End> end,
            Optional<String> take,
            boolean sum,
            Optional<String> dateOrder) {

        public Treatment {
            map = Map.copyOf(map);
        }
    }

    /// An end of a range such as `5000 ~ 1万`.
    public enum End {
        LOW,
        HIGH
    }
}
