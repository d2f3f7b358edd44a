package fulcrum.metrics;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import fulcrum.warehouse.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectSelectStep;

/// How many parts each dimension of one fact table has in both periods.
final class CauseSurvey {

    private final CauseQuestion question;
    private final Rows rows;
    private final FactTable table;
    private final List<Dimension> view;

    CauseSurvey(CauseQuestion question, FactTable table, List<Dimension> view) {
        this.question = question;
        this.view = view;
        this.table = table;
        this.rows =
                new Rows(
                        question.figures(
                                List.of(question.metric()),
                                question.before().hull(question.now()),
                                view),
                        table);
    }

    /// Rows first, then for each dimension its parts and the rows that name one.
    Select<Record> question() {
        var selected = new ArrayList<Field<?>>();
        selected.add(count().as("all_rows"));
        for (var dimension : view) {
            var column = column(dimension);
            selected.add(countDistinct(column).as(dimension.id() + "_parts"));
            selected.add(count(column).as(dimension.id() + "_rows"));
        }
        return among(selected);
    }

    /// Combinations of two dimensions.
    Select<Record> question(List<Pair> pairs) {
        var selected = new ArrayList<Field<?>>();
        for (var pair : pairs) {
            selected.add(
                    countDistinct(
                                    concat(
                                            coalesce(column(pair.one), inline("")),
                                            inline(" | "),
                                            coalesce(column(pair.other), inline(""))))
                            .as(pair.one.id() + "_" + pair.other.id()));
        }
        return among(selected);
    }

    /// How many combinations of these dimensions there are when small parts are folded.
    Select<Record1<Integer>> leaves(List<Cut.Fold> folds) {
        var folded = new Rows(rows.question().cut(rows.question().cut().folded(folds)), table);
        var parts = new ArrayList<Field<?>>();
        for (var part : folded.parts()) {
            parts.add(part.orElseThrow().as("part_" + parts.size()));
        }
        return select(count()).from(among(selectDistinct(parts)).asTable("parts"));
    }

    record Counts(long rows, Map<Dimension, Long> parts) {}

    record Pair(Dimension one, Dimension other) {}

    private Select<Record> among(List<Field<?>> selected) {
        return among(select(selected));
    }

    private Select<Record> among(SelectSelectStep<Record> selected) {
        var counted = selected.from(rows.from(List.of())).where(rows.counted());
        // a row of several days may begin before the period
        return rows.table().span().isPresent()
                ? counted.and(rows.day().lt(rows.question().period().until()))
                : counted.and(rows.within(question.before()).or(rows.within(question.now())));
    }

    private Field<String> column(Dimension dimension) {
        return rows.parts().get(view.indexOf(dimension)).orElseThrow();
    }

    /// Parts of each dimension; rows that name none are one part more. None where no row names a
    /// part although there are rows.
    Counts parts(Facts facts) {
        var answer = facts.answer(question()).getFirst();
        long all = answer.get(0, Long.class);
        var parts = new HashMap<Dimension, Long>();
        for (int i = 0; i < view.size(); i++) {
            long named = answer.get(2 * i + 1, Long.class);
            long naming = answer.get(2 * i + 2, Long.class);
            parts.put(view.get(i), named == 0 ? 0 : named + (naming < all ? 1 : 0));
        }
        return new Counts(all, all == 0 ? Map.of() : parts);
    }

    Map<Pair, Long> combinations(Facts facts, List<Pair> pairs) {
        var answer = facts.answer(question(pairs)).getFirst();
        var combinations = new LinkedHashMap<Pair, Long>();
        for (int i = 0; i < pairs.size(); i++) {
            combinations.put(pairs.get(i), answer.get(i, Long.class));
        }
        return combinations;
    }
}
