package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Unit;
import fulcrum.review.weekly.Line;
import fulcrum.review.weekly.Plain;
import fulcrum.review.weekly.Review;
import fulcrum.store.Store;
import fulcrum.units.Grain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "review",
        description = {
            "Reviews a week: what was more than chance and why, what the work did, where the goals",
            "stand, and what to do next. A week that is signed is told as it was signed."
        },
        footer = {
            "",
            "Examples: fulcrum review --store toys",
            "          fulcrum review --store toys --week 2017-09-11 --json"
        })
public final class ReviewVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(
            names = "--week",
            paramLabel = "DAY",
            description = "Any day of the week (default: the last whole week with facts).")
    private Optional<String> week = Optional.empty();

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public ReviewVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var reviews = desk.rooms().reviews();
        var last = reviews.lastWeek(chosen);
        if (last.isEmpty()) {
            throw new UsageMistake(desk.say("cli.review.no-week"));
        }
        var monday =
                week.map(text -> Grain.WEEK.startOf(PeriodChoice.day(desk, text)))
                        .orElse(last.get());
        if (monday.isAfter(last.get())) {
            throw new UsageMistake(desk.say("cli.review.too-late", last.get().plusDays(6)));
        }
        var review = reviews.make(chosen, monday);
        if (json) {
            Json.print(desk.out(), new Plain(desk.texts()).of(review));
        } else {
            print(chosen, review);
        }
        return CommandLineDoor.DONE;
    }

    private void print(Store chosen, Review review) {
        say("cli.review.head", review.monday(), review.monday().plusDays(6));
        review.lines().forEach(line -> line(chosen, line));
        if (review.exceptions().isEmpty()) {
            say("cli.review.no-exceptions");
        }
        for (var one : review.exceptions()) {
            desk.out().println();
            desk.out()
                    .println(
                            name(chosen, one.metric())
                                    + stake(chosen, review, one.stake().orElse(0)));
            one.told().forEach(told -> desk.out().println("   " + told.in(desk.texts().locale())));
            one.causes().forEach(cause -> desk.out().println("   " + desk.texts().sentence(cause)));
        }
        desk.out().println();
        for (var one : review.verdicts()) {
            desk.out()
                    .println(
                            "#%d %s: %s. %s"
                                    .formatted(
                                            one.action(),
                                            one.title(),
                                            desk.say(one.result().said()),
                                            desk.say(one.told())));
        }
        review.drafts()
                .forEach(draft ->
                        desk.out()
                                .println(
                                        "→ %s. %s"
                                                .formatted(
                                                        desk.say(draft.head()),
                                                        desk.say(draft.reason()))));
    }

    private void say(String key, LocalDate from, LocalDate last) {
        desk.out().println(desk.say(key, from, last));
    }

    private void say(String key) {
        desk.out().println(desk.say(key));
    }

    private String stake(Store chosen, Review review, double stake) {
        return stake == 0
                ? ""
                : " (" + written(chosen, review.goal(), BigDecimal.valueOf(stake)) + ")";
    }

    private void line(Store chosen, Line line) {
        desk.out()
                .println(
                        "%s%s  %s  (%s; %s)"
                                .formatted(
                                        "  ".repeat(line.depth()),
                                        name(chosen, line.metric()),
                                        value(chosen, line.metric(), line.week()),
                                        desk.say(
                                                "cli.review.before",
                                                value(chosen, line.metric(), line.weeksAgo(1))),
                                        desk.say(
                                                "cli.review.year",
                                                value(chosen, line.metric(), line.yearAgo()))));
    }

    private String value(Store chosen, MetricId metric, Optional<BigDecimal> value) {
        return value.map(one -> written(chosen, metric, one)).orElse("–");
    }

    private String written(Store chosen, MetricId metric, BigDecimal value) {
        var unit =
                desk.rooms()
                        .storeMetrics()
                        .of(chosen.id())
                        .find(metric)
                        .map(Metric::unit)
                        .orElse(Unit.COUNT);
        return Numbers.of(chosen).withUnit(unit, value.round(MathContext.DECIMAL64));
    }

    private String name(Store chosen, MetricId metric) {
        return desk.rooms().storeMetrics().of(chosen.id()).naming(desk.texts()).metric(metric);
    }
}
