package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.diagnosis.topics.TopicsPlain;
import fulcrum.diagnosis.topics.TopicsTelling;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "topics",
        description = {
            "Says what buyers complain of in their reviews: topics, products, words that stand out,",
            "and how soon the shop replies."
        },
        footer = {"", "Example: fulcrum topics --store toys"})
public final class TopicsVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    @Mixin private MorningChoice morning = new MorningChoice();

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public TopicsVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var rooms = desk.rooms().topics();
        var topics = rooms.of(chosen, morning.chosen(desk, () -> rooms.today(chosen)));
        if (json) {
            Json.print(desk.out(), new TopicsPlain(desk.texts()).of(topics));
        } else {
            print(new TopicsTelling(topics, desk.texts()));
        }
        return CommandLineDoor.DONE;
    }

    private void print(TopicsTelling telling) {
        var out = desk.out();
        out.println(telling.title());
        telling.lead().forEach(out::println);
        for (var row : telling.rows()) {
            out.printf(
                    "%n%s: %d (%s)%s%s%n",
                    row.name(),
                    row.now(),
                    row.part(),
                    row.before().isEmpty() ? "" : " · " + row.before(),
                    row.change().isEmpty() ? "" : " · " + row.change());
            row.products().forEach(one -> out.println("  " + one));
            row.quotes().forEach(one -> out.println("  > " + one.text()));
        }
        if (!telling.words().isEmpty()) {
            out.println();
            out.println(String.join(" · ", telling.words()));
        }
        if (telling.isKnown()) {
            out.println();
            out.println(telling.reader());
            telling.hidden().forEach(one -> out.println("  > " + one.text()));
        }
    }
}
