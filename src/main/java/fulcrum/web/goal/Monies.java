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
import fulcrum.web.question.Asked;
import fulcrum.web.question.FigureText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts a month's money for advertising in a table.
final class Monies {

    private static final int MOST = 200;

    private final Telling telling;
    private final Frame frame;
    private final Spending spending;
    private final Asked asked;
    private final boolean isWritten;

    Monies(Telling telling, Spending spending, Asked asked) {
        this.telling = telling;
        this.frame = telling.frame();
        this.spending = spending;
        this.asked = asked;
        this.isWritten = asked.fields().containsKey("channel");
    }

    /// @param today the month that is running
    /// @param after the number of the budget's version
    Money of(YearMonth today, int after, Optional<String> apart) {
        return new Money(
                spending.month().toString(),
                List.of(way(today), way(today.plusMonths(1)), way(today.plusMonths(2))),
                after,
                channels(),
                telling.money(isWritten ? written() : planned()),
                telling.money(
                        lines().stream()
                                .map(Spending.Line::spent)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)),
                advice(),
                apart,
                spending.month().isBefore(today),
                isWritten
                        ? new BudgetFields(
                                asked.first("channel"),
                                asked.first("amount"),
                                asked.first("reason"))
                        : BudgetFields.EMPTY);
    }

    private List<Channel> channels() {
        var known = lines().stream().map(Spending.Line::channel).toList();
        var gone =
                typed().stream()
                        .map(field -> field.substring(BudgetForm.FIELD.length()))
                        .filter(channel -> !known.contains(channel))
                        .map(channel ->
                                new Spending.Line(
                                        channel,
                                        Optional.empty(),
                                        BigDecimal.ZERO,
                                        Optional.empty(),
                                        Optional.empty()));
        return Stream.concat(lines().stream(), gone).map(this::channel).toList();
    }

    private List<Spending.Line> lines() {
        return spending.lines();
    }

    /// The fields for amounts in which something was written.
    private List<String> typed() {
        return asked.fields().keySet().stream()
                .filter(field ->
                        field.startsWith(BudgetForm.FIELD) && !asked.first(field).isBlank())
                .limit(MOST)
                .toList();
    }

    /// The sum of what was written, as far as it can be read.
    private BigDecimal written() {
        return typed().stream()
                .flatMap(field -> BudgetForm.amount(asked.first(field)).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal planned() {
        return lines().stream()
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
        var field = BudgetForm.FIELD + line.channel();
        return new Channel(
                frame.source(line.channel()),
                field,
                isWritten
                        ? asked.first(field)
                        : line.planned().map(one -> Typed.text(one, Unit.MONEY)).orElse(""),
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
