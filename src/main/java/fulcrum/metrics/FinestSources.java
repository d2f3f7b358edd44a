package fulcrum.metrics;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import fulcrum.warehouse.FactKind;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/// Leaves out traffic rows that are the sum of finer sources in the same report.
final class FinestSources {

    private static final List<String> LEVELS =
            List.of("source_1", "source_2", "source_3", "source_4");

    private FinestSources() {}

    static Condition only() {
        var same = noCondition();
        for (var column : List.of("store", "report", "day")) {
            same = same.and(row(column).eq(child(column)));
        }
        for (var column : List.of("days", "terminal", "product_id")) {
            same = same.and(row(column).isNotDistinctFrom(child(column)));
        }
        return notExists(
                selectOne()
                        .from(FactKind.TRAFFIC.asTable().as("child"))
                        .where(same)
                        .and(field(name("child", "in_force"), Boolean.class))
                        .and(or(finer())));
    }

    /// The child names the level that the row leaves empty, and agrees on those above.
    private static List<Condition> finer() {
        var finer = new ArrayList<Condition>();
        for (int level = 1; level < LEVELS.size(); level++) {
            var one = row(LEVELS.get(level)).isNull().and(child(LEVELS.get(level)).isNotNull());
            for (var above : LEVELS.subList(0, level)) {
                one = one.and(row(above).eq(child(above)));
            }
            finer.add(one);
        }
        return finer;
    }

    private static Field<String> row(String column) {
        return field(name(FactKind.TRAFFIC.table(), column), String.class);
    }

    private static Field<String> child(String column) {
        return field(name("child", column), String.class);
    }
}
