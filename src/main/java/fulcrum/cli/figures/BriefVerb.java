package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Unit;
import fulcrum.review.Brief;
import fulcrum.review.Item;
import fulcrum.review.Plain;
import fulcrum.store.Store;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "brief",
        description = {
            "Says what matters today: the one focus with its reason and stake, and at most four more.",
            "It is made anew from what is known now, and kept."
        },
        footer = {
            "",
            "Examples: fulcrum brief --store toys",
            "          fulcrum brief --store toys --date 2017-09-12 --json"
        })
public final class BriefVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description =
                    "The morning of this day, by facts of the days before it (default: today).")
    private Optional<String> date = Optional.empty();

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public BriefVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var briefs = desk.rooms().briefs();
        var brief =
                briefs.make(
                        chosen,
                        date.map(text -> PeriodChoice.day(desk, text))
                                .orElseGet(() -> briefs.today(chosen)));
        if (json) {
            Json.print(desk.out(), new Plain(desk.texts()).of(brief));
        } else {
            print(chosen, brief);
        }
        return CommandLineDoor.DONE;
    }

    private void print(Store chosen, Brief brief) {
        brief.yesterday()
                .ifPresent(answer ->
                        desk.out().println(desk.say("cli.brief.yesterday", desk.say(answer))));
        if (brief.items().isEmpty()) {
            desk.out()
                    .println(
                            brief.known()
                                    .map(last -> desk.say("cli.brief.nothing", last))
                                    .orElseGet(() -> desk.say("cli.brief.no-facts")));
        }
        var unit =
                desk.rooms()
                        .storeMetrics()
                        .of(chosen.id())
                        .find(brief.goal())
                        .map(Metric::unit)
                        .orElse(Unit.COUNT);
        int number = 1;
        for (var item : brief.items()) {
            desk.out().println("%d. %s".formatted(number++, desk.say(item.head())));
            desk.out().println("   " + desk.say(item.reason()) + stake(chosen, unit, item));
        }
        brief.sources().forEach(source -> desk.out().println(desk.say(source)));
    }

    private String stake(Store chosen, Unit unit, Item item) {
        return item.stake().isPresent()
                ? " "
                        + desk.say(
                                "cli.brief.stake",
                                Numbers.of(chosen)
                                        .withUnit(
                                                unit,
                                                new BigDecimal(
                                                        item.stake().getAsDouble(),
                                                        MathContext.DECIMAL64)))
                : "";
    }
}
