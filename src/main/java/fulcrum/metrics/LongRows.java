package fulcrum.metrics;

import static org.jooq.impl.DSL.selectDistinct;

import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;

/// The periods of rows that cover several days and therefore belong to a slice whole or not at all.
final class LongRows {

    private final Rows rows;
    private final String span;

    LongRows(Rows rows, String span) {
        this.rows = rows;
        this.span = span;
    }

    Select<Record2<LocalDate, Integer>> question() {
        var days = rows.columns().whole(span);
        return selectDistinct(rows.day(), days)
                .from(rows.table().kind().asTable())
                .where(rows.counted())
                .and(days.gt(1))
                .and(rows.day().lt(rows.question().period().until()))
                .orderBy(rows.day(), days);
    }

    static List<Period> read(Result<Record2<LocalDate, Integer>> answer) {
        return answer.map(row -> new Period(row.value1(), row.value1().plusDays(row.value2())));
    }
}
