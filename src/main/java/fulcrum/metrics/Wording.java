package fulcrum.metrics;

import fulcrum.units.Texts;
import java.util.ArrayList;
import java.util.List;

/// Says in plain words how a metric is made.
final class Wording {

    private final Definitions definitions;
    private final Texts texts;

    Wording(Definitions definitions, Texts texts) {
        this.definitions = definitions;
        this.texts = texts;
    }

    String made(Metric metric) {
        return switch (metric.making()) {
            case Making.Computed(var formula) ->
                    formula.written(this::name, texts.say("metrics.formula.else"));
            case Making.Measured(var aggregate) -> measured(aggregate);
        };
    }

    private String name(String id) {
        return definitions.metric(new MetricId(id)).name().in(texts.locale());
    }

    private String measured(Aggregate aggregate) {
        var table = aggregate.from().table();
        var made =
                switch (aggregate.take()) {
                    case Take.Sum(var of) -> texts.say("metrics.made.sum", written(of), table);
                    case Take.Count() -> texts.say("metrics.made.count", table);
                    case Take.Distinct(var column) ->
                            texts.say("metrics.made.distinct", column, table);
                    case Take.FirstTimers() -> texts.say("metrics.made.first-timers", table);
                    case Take.Repeaters(int days) ->
                            texts.say("metrics.made.repeaters", table, days);
                    case Take.Spread(var column) -> texts.say("metrics.made.spread", column, table);
                    case Take.Latest(var column) -> texts.say("metrics.made.latest", column, table);
                    case Take.RecentPerDay(var of, int days) ->
                            texts.say("metrics.made.recent", written(of), table, days);
                };
        var conditions = new ArrayList<>(definitions.table(aggregate.from()).always());
        conditions.addAll(aggregate.where());
        conditions.addAll(aggregate.statedWhere());
        return conditions.isEmpty()
                ? made
                : texts.say("metrics.made.where", made, written(conditions));
    }

    private String written(Expression of) {
        return of.written(column -> column, texts.say("metrics.formula.else"));
    }

    private String written(List<Condition> conditions) {
        return String.join(
                texts.say("metrics.where.and"), conditions.stream().map(this::written).toList());
    }

    private String written(Condition condition) {
        return switch (condition) {
            case Condition.True(var column) -> column;
            case Condition.OneOf(var column, var values) ->
                    texts.say("metrics.where.one-of", column, either(values));
            case Condition.NoneOf(var column, var values) ->
                    texts.say("metrics.where.none-of", column, either(values));
            case Condition.Stated(var column) -> texts.say("metrics.where.stated", column);
            case Condition.Leaf() -> texts.say("metrics.where.leaf");
        };
    }

    private String either(List<String> values) {
        return String.join(texts.say("metrics.where.or"), values);
    }
}
