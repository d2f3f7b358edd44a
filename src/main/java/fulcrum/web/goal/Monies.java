package fulcrum.web.goal;

import fulcrum.metrics.Unit;
import fulcrum.outlook.BudgetPlan;
import fulcrum.statistics.Allocation;
import fulcrum.strategy.Goal;
import fulcrum.strategy.GoalPlan;
import fulcrum.strategy.Spending;
import fulcrum.units.Period;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.goal.GoalPage.Channel;
import fulcrum.web.goal.GoalPage.Money;
import fulcrum.web.goal.GoalPage.Way;
import fulcrum.web.question.FigureText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a month's money for advertising in a table.
final class Monies {

    /// Stands before the channel in the name of a field.
    static final String FIELD = "amount:";

    private final Telling telling;
    private final Frame frame;
    private final Spending spending;

    Monies(Telling telling, Spending spending) {
        this.telling = telling;
        this.frame = telling.frame();
        this.spending = spending;
    }

    /// @param today the month that is running
    /// @param after the number of the budget's version
    Money of(YearMonth today, int after, Optional<String> apart) {
        var lines = spending.lines();
        return new Money(
                spending.month().toString(),
                List.of(way(today), way(today.plusMonths(1)), way(today.plusMonths(2))),
                after,
                lines.stream().map(this::channel).toList(),
                telling.money(planned()),
                telling.money(
                        lines.stream()
                                .map(Spending.Line::spent)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)),
                advice(),
                apart,
                spending.month().isBefore(today));
    }

    private BigDecimal planned() {
        return spending.lines().stream()
                .flatMap(line -> line.planned().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Way way(YearMonth month) {
        return new Way(
                month.toString(),
                "/goal?store=%s&month=%s#budget"
                        .formatted(frame.encoded(telling.store().id().value()), month),
                month.equals(spending.month()));
    }

    private Channel channel(Spending.Line line) {
        return new Channel(
                frame.source(line.channel()),
                FIELD + line.channel(),
                line.planned().map(one -> Typed.text(one, Unit.MONEY)).orElse(""),
                telling.money(line.spent()),
                line.planned()
                        .filter(planned -> planned.signum() > 0)
                        .map(planned ->
                                line.spent().divide(planned, MathContext.DECIMAL32).doubleValue()),
                line.share().map(this::next).orElse("–"),
                line.proposed()
                        .map(one -> new FigureText(telling.store()).plain(Unit.MONEY, one))
                        .orElse(""),
                line.proposed().map(telling::money).orElse(""));
    }

    private String next(Allocation.Share share) {
        return frame.say(
                "web.goal.between",
                Written.decimal(BigDecimal.valueOf(share.next().low()), 2),
                Written.decimal(BigDecimal.valueOf(share.next().high()), 2));
    }

    private List<String> advice() {
        return switch (spending.returns()) {
            case BudgetPlan.Refused(var why) ->
                    List.of(frame.say("web.goal.money.unknown", frame.say(why)));
            case BudgetPlan.Told told -> advice(told);
        };
    }

    private List<String> advice(BudgetPlan.Told told) {
        var name = telling.name(told.metric().id());
        var advice = new ArrayList<String>();
        advice.add(
                switch (told.split().advice()) {
                    case Allocation.Advice.Move() -> frame.say("web.goal.money.move");
                    case Allocation.Advice.Stay() -> frame.say("web.goal.money.stay");
                    case Allocation.Advice.TestFirst(var channel) ->
                            frame.say(
                                    "web.goal.money.test",
                                    frame.source(channel),
                                    telling.shown(Unit.MONEY, told.split().valueOfKnowing()));
                });
        advice.add(frame.say("web.goal.money.learned", name, Written.period(told.weeks())));
        return advice;
    }

    /// How the budget of a month stands to what the targets allow for it.
    Optional<String> apart(Optional<Goal> goal, Optional<GoalPlan> plan) {
        var month = Period.monthOf(spending.month().atDay(1));
        if (planned().signum() == 0
                || goal.filter(one -> one.period().equals(month)).isEmpty()
                || !(plan.orElse(null) instanceof GoalPlan.Solved solved)) {
            return Optional.empty();
        }
        return solved.rows().stream()
                .filter(row -> row.node().equals("ad_cost") || row.node().equals("ad_spend"))
                .findFirst()
                .map(row ->
                        frame.say(
                                "web.goal.money.target",
                                telling.money(planned()),
                                telling.shown(row.metric(), row.target())));
    }
}
