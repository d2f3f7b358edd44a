package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.effects.Size;
import fulcrum.leverage.Track;
import fulcrum.metrics.MetricId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "levers",
        description = {
            "Lists the levers of a store: what worked here and can be repeated, what did not, and what",
            "each brought so far."
        },
        footer = {
            "",
            "Examples: fulcrum levers --store toys",
            "          fulcrum levers --store toys --json"
        })
public final class LeversVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public LeversVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var tracks = desk.rooms().levers().tracks(store.chosen(desk));
        if (json) {
            Json.print(desk.out(), tracks.stream().map(LeversVerb::plain).toList());
        } else if (tracks.isEmpty()) {
            desk.out().println(desk.say("cli.levers.none"));
        } else {
            tracks.forEach(this::print);
        }
        return CommandLineDoor.DONE;
    }

    private void print(Track track) {
        desk.out()
                .println(
                        "%s %s: %s%s"
                                .formatted(
                                        track.lever().id(),
                                        track.lever().play().name(),
                                        desk.say(track.standing().said()),
                                        track.next()
                                                .map(size ->
                                                        ". "
                                                                + desk.say(
                                                                        "cli.levers.next",
                                                                        percent(size.estimate()),
                                                                        percent(size.low()),
                                                                        percent(size.high())))
                                                .orElse("")));
    }

    private static String percent(double share) {
        return "%.1f %%".formatted(share * 100);
    }

    private static Map<String, Object> plain(Track track) {
        var play = track.lever().play();
        var told = new LinkedHashMap<String, Object>();
        told.put("lever", track.lever().id().number());
        told.put("name", play.name());
        told.put("offered", track.lever().kept());
        told.put("standing", track.standing().name().toLowerCase(Locale.ROOT));
        play.metric().map(MetricId::value).ifPresent(metric -> told.put("metric", metric));
        told.put("steps", play.steps().lines().toList());
        told.put("hours", play.hours());
        told.put("coins", play.coins());
        told.put("actions", track.uses().stream().map(use -> use.action().number()).toList());
        track.next().ifPresent(size -> told.put("next", size(size)));
        track.positive().ifPresent(odds -> told.put("probably_good", odds));
        track.worth().ifPresent(size -> told.put("worth", size(size)));
        track.perHour().ifPresent(worth -> told.put("worth_per_hour", worth));
        return told;
    }

    private static List<Double> size(Size size) {
        return List.of(size.low(), size.estimate(), size.high());
    }
}
