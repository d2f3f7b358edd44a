package fulcrum.outlook;

import fulcrum.metrics.Telling;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.statistics.Allocation;
import fulcrum.statistics.Interval;
import fulcrum.statistics.RunTime;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/// Answers as a person would tell them.
public final class Sentences {

    private final Texts texts;
    private final Telling.Shown shown;

    /// @param shown how a number is written for the reader, with its unit
    public Sentences(Texts texts, Telling.Shown shown) {
        this.texts = texts;
        this.shown = shown;
    }

    public List<String> of(Foreseen.Ahead ahead) {
        var told = new ArrayList<String>();
        ahead.together()
                .ifPresent(sum -> {
                    var unit = ahead.course().metric().unit();
                    told.add(
                            texts.say(
                                    "outlook.together",
                                    name(ahead.course()),
                                    ahead.period().days(),
                                    shown(unit, sum.mean())));
                    told.add(between(unit, sum.interval()));
                });
        told.addAll(of(ahead.course()));
        told.addAll(ahead.firsts().told(texts));
        return told;
    }

    public List<String> of(Reached.Told reached) {
        var unit = reached.course().metric().unit();
        var odds = reached.odds();
        var told = new ArrayList<String>();
        told.add(
                texts.say(
                        "outlook.odds",
                        name(reached.course()),
                        shown(unit, reached.target()),
                        shown(Unit.SHARE, odds.probability())));
        told.add(
                texts.say(
                        "outlook.so-far",
                        shown(unit, reached.sofar()),
                        reached.ahead().from(),
                        shown(unit, odds.expected())));
        told.add(between(unit, odds.interval()));
        if (odds.needed() > 0) {
            told.add(
                    texts.say(
                            "outlook.needed",
                            shown(unit, odds.needed()),
                            shown(
                                    unit,
                                    odds.expected() / reached.course().steps(reached.ahead()))));
        }
        reached.lost().ifPresent(day -> told.add(texts.say("outlook.lost", day)));
        told.addAll(of(reached.course()));
        return told;
    }

    public List<String> of(Judged.Measured judged) {
        var course = judged.course();
        var unit = course.metric().unit();
        var told = new ArrayList<String>();
        told.add(verdict(judged));
        told.add(
                texts.say(
                        "outlook.share",
                        share(judged.share().estimate()),
                        share(judged.share().interval().low()),
                        share(judged.share().interval().high())));
        told.add(
                texts.say(
                        course.addsUp() ? "outlook.amount" : "outlook.amount-a-day",
                        shown(unit, judged.amount().estimate()),
                        judged.action().from(),
                        judged.action().until().minusDays(1)));
        told.add(between(unit, judged.amount().interval()));
        told.add(
                texts.say(
                        switch (judged.design().by()) {
                            case HOLD_OUT, STAGGERED -> "outlook.placebos-lot";
                            case DONORS -> "outlook.placebos-donors";
                            case OWN_PAST -> "outlook.placebos";
                        },
                        judged.calibration().placebos(),
                        shown(Unit.SHARE, judged.smallestVisible())));
        told.add(texts.say(judged.design().why()));
        told.addAll(of(course));
        return told;
    }

    public List<String> of(Clientele.Told clientele) {
        var told = new ArrayList<String>();
        told.add(
                texts.say(
                        "outlook.buyers",
                        shown(Unit.COUNT, clientele.buyers().size()),
                        shown(Unit.COUNT, Math.rint(clientele.alive()))));
        told.add(
                texts.say(
                        "outlook.buyers-ahead",
                        clientele.ahead().days(),
                        shown(Unit.COUNT, Math.rint(clientele.purchases())),
                        shown(Unit.MONEY, clientele.value())));
        told.add(texts.say("outlook.buyers-new"));
        if (!clientele.season()) {
            told.add(texts.say("outlook.buyers-no-season"));
        }
        return told;
    }

    public List<String> of(BudgetPlan.Told plan) {
        var split = plan.split();
        var told = new ArrayList<String>();
        told.add(
                switch (split.advice()) {
                    case Allocation.Advice.Move() -> texts.say("outlook.budget.move");
                    case Allocation.Advice.Stay() -> texts.say("outlook.budget.stay");
                    case Allocation.Advice.TestFirst(var channel) ->
                            texts.say(
                                    "outlook.budget.test",
                                    channel,
                                    shown(Unit.MONEY, split.valueOfKnowing()));
                });
        told.add(
                texts.say(
                        "outlook.budget.gain",
                        plan.metric().name().in(texts.locale()),
                        shown(plan.metric().unit(), split.gain().mean()),
                        shown(Unit.SHARE, split.gain().probability())));
        if (split.left() > 0) {
            told.add(texts.say("outlook.budget.left", shown(Unit.MONEY, split.left())));
        }
        told.add(
                texts.say(
                        "outlook.budget.learned",
                        shown(Unit.MONEY, plan.budget()),
                        plan.weeks().from(),
                        plan.weeks().until().minusDays(1)));
        return told;
    }

    private String verdict(Judged.Measured judged) {
        var name = name(judged.course());
        return switch (judged.verdict()) {
            case WORKED -> texts.say("outlook.verdict.more", name);
            case HURT -> texts.say("outlook.verdict.less", name);
            case NO_EFFECT -> texts.say("outlook.verdict.no-effect", name);
            case CANNOT_TELL ->
                    judged.help()
                            .map(help -> cannotTell(name, help))
                            .orElseGet(() -> texts.say("outlook.verdict.chance", name));
        };
    }

    private String cannotTell(String name, RunTime help) {
        return switch (help) {
            case RunTime.Steps(int days) -> texts.say("outlook.verdict.cannot-tell", name, days);
            case RunTime.NeedsComparison _ -> texts.say("outlook.verdict.needs-comparison", name);
        };
    }

    private List<String> of(Course course) {
        var told = new ArrayList<String>();
        told.add(
                texts.say(
                        "outlook.learned",
                        course.days().from(),
                        course.days().until().minusDays(1),
                        course.leftOut().size()));
        var closed = course.week().closed();
        if (!closed.isEmpty()) {
            told.add(
                    texts.say(
                            "outlook.closed-weekdays",
                            String.join(
                                    ", ",
                                    closed.stream()
                                            .sorted()
                                            .map(day ->
                                                    day.getDisplayName(
                                                            TextStyle.FULL, texts.locale()))
                                            .toList())));
        }
        course.provisional().ifPresent(day -> told.add(texts.say("outlook.provisional", day)));
        return told;
    }

    private String between(Unit unit, Interval interval) {
        return texts.say(
                "outlook.between", shown(unit, interval.low()), shown(unit, interval.high()));
    }

    private String name(Course course) {
        return course.metric().name().in(texts.locale());
    }

    /// Beyond ten times, nobody learns from digits.
    private String share(double value) {
        return Math.abs(value) > Told.MOST_SHARE
                ? (value > 0 ? "> " : "< ")
                        + shown(Unit.SHARE, Math.copySign(Told.MOST_SHARE, value))
                : shown(Unit.SHARE, value);
    }

    private String shown(Unit unit, double value) {
        return shown.of(unit, new BigDecimal(value, MathContext.DECIMAL64));
    }
}
