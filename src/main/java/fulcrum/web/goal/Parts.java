package fulcrum.web.goal;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metric;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.strategy.PartTargets;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.strategy.Plans;
import fulcrum.units.Period;
import fulcrum.web.frame.Written;
import fulcrum.web.goal.GoalPage.PartRow;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Option;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The targets of parts in a table, and the form that adds one.
record Parts(Telling telling, Plans plans, PartWorth worth, People people, LocalDate today) {

    private static final String FIRST = "ad_cost_ratio";

    GoalPage.Parts of(Asked asked, PartTargets targets, int after) {
        var fields = fields(asked);
        return new GoalPage.Parts(
                after,
                targets.lines().stream().map(this::row).toList(),
                metrics(fields.open() ? asked.first("metric") : FIRST),
                dimensions(fields.open() ? asked.first("dimension") : "product"),
                owners(asked.first("owner")),
                fields);
    }

    /// What was written, else the month that is running.
    private PartFields fields(Asked asked) {
        if (asked.fields().containsKey("part")) {
            return new PartFields(
                    true,
                    asked.first("part"),
                    asked.first("value"),
                    asked.first("from"),
                    asked.first("to"),
                    asked.first("reason"));
        }
        var month = Period.monthOf(today);
        return new PartFields(
                false, "", "", month.from().toString(), month.until().minusDays(1).toString(), "");
    }

    private PartRow row(Line line) {
        var pace = plans.pace(telling.metrics(), telling.store(), line);
        var worthOf = worth.of(line, pace);
        return new PartRow(
                line.key(),
                telling.name(line.metric()),
                telling.frame().encoded(line.metric().value()),
                telling.part(line),
                worth.gone(line),
                telling.wanted(line.metric(), line.value()),
                Written.period(line.period()),
                new Paces(telling).cells(line.metric(), pace),
                worthOf.said(),
                worthOf.idle(),
                owner(line));
    }

    /// Empty where they left, or no longer see the store.
    private Optional<String> owner(Line line) {
        return people.of(telling.store().id()).stream()
                .filter(person -> person.id().equals(line.owner()))
                .map(Person::name)
                .findFirst();
    }

    private List<Option> metrics(String chosen) {
        return telling.metrics().all().stream()
                .map(Metric::id)
                .filter(id -> !telling.metrics().dimensions(List.of(id)).isEmpty())
                .map(id -> Option.of(id.value(), telling.name(id), id.value().equals(chosen)))
                .toList();
    }

    /// By which any figure can be narrowed; products first.
    private List<Option> dimensions(String chosen) {
        return telling.metrics().all().stream()
                .flatMap(metric -> telling.metrics().dimensions(List.of(metric.id())).stream())
                .map(Dimension::id)
                .distinct()
                .sorted(
                        Comparator.comparing((String id) -> !id.equals("product"))
                                .thenComparing(id -> !id.equals("channel"))
                                .thenComparing(Comparator.naturalOrder()))
                .map(id -> Option.of(id, telling.dimension(id), id.equals(chosen)))
                .toList();
    }

    /// @param chosen by somebody; empty for the reader
    private List<Option> owners(String chosen) {
        return people.of(telling.store().id()).stream()
                .map(person ->
                        Option.of(
                                person.id().value(),
                                person.name(),
                                chosen.isEmpty()
                                        ? person.name().equals(telling.frame().personName())
                                        : person.id().value().equals(chosen)))
                .toList();
    }
}
