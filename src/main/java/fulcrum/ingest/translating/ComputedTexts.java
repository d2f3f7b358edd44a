package fulcrum.ingest.translating;

import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.typing.NumberStyle;
import fulcrum.ingest.typing.Numbers;
import fulcrum.ingest.typing.Parsed;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Texts that are worked out from the cells of a row: products, sums, days between two.
final class ComputedTexts {

    private ComputedTexts() {}

    private static Optional<BigDecimal> number(String text, NumberStyle style) {
        return Numbers.parse(text, style) instanceof Parsed.Value<BigDecimal>(var value)
                ? Optional.of(value)
                : Optional.empty();
    }

    record Product(List<Integer> columns, Memo<Optional<BigDecimal>> numbers)
            implements CellTexts.Text {

        Product(List<Integer> columns, NumberStyle style) {
            this(columns, new Memo<>(text -> number(text, style)));
        }

        @Override
        public String in(RowStream row) {
            var product = BigDecimal.ONE;
            for (int column : columns) {
                var factor = numbers.of(row.cell(column));
                if (factor.isEmpty()) {
                    return "";
                }
                product = product.multiply(factor.get());
            }
            return columns.size() < 2 ? "" : product.toPlainString();
        }

        @Override
        public boolean isComputed() {
            return true;
        }
    }

    record Sum(List<Integer> plus, List<Integer> minus, NumberStyle style)
            implements CellTexts.Text {
        @Override
        public String in(RowStream row) {
            var sum = BigDecimal.ZERO;
            boolean any = false;
            for (int column : plus) {
                var part = number(row.cell(column), style);
                any |= part.isPresent();
                sum = sum.add(part.orElse(BigDecimal.ZERO));
            }
            for (int column : minus) {
                var part = number(row.cell(column), style);
                any |= part.isPresent();
                sum = sum.subtract(part.orElse(BigDecimal.ZERO));
            }
            return any ? sum.toPlainString() : "";
        }

        @Override
        public List<Integer> columns() {
            var both = new ArrayList<>(plus);
            both.addAll(minus);
            return both;
        }

        @Override
        public boolean isComputed() {
            return true;
        }
    }

    record DaysBetween(List<Integer> columns) implements CellTexts.Text {
        @Override
        public String in(RowStream row) {
            if (columns.size() < 2) {
                return "";
            }
            var first = day(row.cell(columns.get(0)));
            var last = day(row.cell(columns.get(1)));
            return first.isPresent() && last.isPresent()
                    ? String.valueOf(ChronoUnit.DAYS.between(first.get(), last.get()) + 1)
                    : "";
        }

        private static Optional<LocalDate> day(String text) {
            return StatedPeriods.find(text, List.of()).map(Period::from);
        }

        @Override
        public boolean isComputed() {
            return true;
        }
    }
}
