package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.leverage.Plain;
import fulcrum.leverage.Track;
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
            Json.print(desk.out(), tracks.stream().map(Plain::of).toList());
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
}
