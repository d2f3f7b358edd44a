package fulcrum.metrics;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import fulcrum.warehouse.FactKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/// The columns of one fact table in a question, its own and those joined to it.
final class Columns {

    /// What one piece of the product of a line costs the shop.
    static final String PRODUCT_COST = "product_cost";

    private final FactKind kind;

    Columns(FactKind kind) {
        this.kind = kind;
    }

    static boolean isJoined(FactKind kind, String name) {
        return kind == FactKind.ORDER_LINES
                && (name.equals(PRODUCT_COST) || name.equals(FirstSales.BUYER_KIND));
    }

    Field<?> any(String column) {
        if (column.equals(PRODUCT_COST)) {
            return ProductCosts.cost();
        }
        var own =
                switch (column) {
                    case "store" -> FactKind.STORE;
                    case "import_id" -> FactKind.IMPORT;
                    case "source_row" -> FactKind.ROW;
                    case "in_force" -> FactKind.IN_FORCE;
                    case "restated_until" -> FactKind.RESTATED_UNTIL;
                    default -> kind.column(column);
                };
        return field(name(kind.table(), column), own.field().getDataType());
    }

    Field<String> text(String column) {
        return any(column).coerce(SQLDataType.VARCHAR);
    }

    org.jooq.Condition flag(String column) {
        return condition(any(column).coerce(SQLDataType.BOOLEAN));
    }

    Field<Integer> whole(String column) {
        return any(column).coerce(SQLDataType.INTEGER);
    }

    Field<LocalDate> day(Expression day) {
        return value(day).coerce(SQLDataType.LOCALDATE);
    }

    Field<BigDecimal> number(Expression of) {
        return value(of).coerce(SQLDataType.NUMERIC);
    }

    private Field<?> value(Expression of) {
        return switch (of) {
            case Expression.Name(var column) -> any(column);
            case Expression.Constant(var value) -> inline(value);
            case Expression.Plus(var left, var right) -> number(left).plus(number(right));
            case Expression.Minus(var left, var right) -> number(left).minus(number(right));
            case Expression.Times(var left, var right) -> number(left).times(number(right));
            case Expression.First(var parts) -> first(parts);
            case Expression.Over _, Expression.Known _ ->
                    throw new IllegalArgumentException(
                            "columns are not divided, nor taken where known: %s".formatted(of));
        };
    }

    private Field<?> first(List<Expression> parts) {
        var fields = parts.stream().map(this::value).toList();
        return function("coalesce", fields.getFirst().getDataType(), fields.toArray(Field[]::new));
    }

    org.jooq.Condition all(List<Condition> conditions) {
        var all = noCondition();
        for (var condition : conditions) {
            all = all.and(one(condition));
        }
        return all;
    }

    private org.jooq.Condition one(Condition condition) {
        return switch (condition) {
            case Condition.True(var column) -> flag(column);
            case Condition.OneOf(var column, var values) ->
                    values.size() == 1
                            ? text(column).eq(inline(values.getFirst()))
                            : text(column).in(values.stream().map(v -> inline(v)).toList());
            case Condition.NoneOf(var column, var values) ->
                    text(column)
                            .notIn(values.stream().map(v -> inline(v)).toList())
                            .or(text(column).isNull());
            case Condition.Stated(var column) -> any(column).isNotNull();
            case Condition.Leaf() -> FinestSources.only();
        };
    }
}
