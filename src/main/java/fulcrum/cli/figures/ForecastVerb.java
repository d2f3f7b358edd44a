package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.outlook.Foreseen;
import fulcrum.outlook.Reached;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "forecast",
        description =
                "Says how a figure goes on day by day, or how likely a period reaches a target.",
        footer = {
            "",
            "Examples: fulcrum forecast paid --store toys --days 30",
            "          fulcrum forecast paid --store toys --month 2018-01 --target 30000"
        })
public final class ForecastVerb implements Callable<Integer> {

    private static final int MONTH = 30;

    private final Desk desk;

    @Mixin private CourseChoice course = new CourseChoice();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How many days after the last known one (default: 30).")
    private @Nullable Integer days;

    @Option(
            names = "--target",
            paramLabel = "AMOUNT",
            description = "How likely is it that the days of a period bring so much together?")
    private @Nullable BigDecimal target;

    @ArgGroup(exclusive = false)
    private @Nullable PeriodChoice period;

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public ForecastVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if ((target == null) != (period == null) || (target != null && days != null)) {
            throw new UsageMistake(desk.say("cli.forecast.target-and-period"));
        }
        var chosen = course.chosen(desk);
        if (target == null || period == null) {
            ahead(chosen);
        } else {
            odds(chosen, target.doubleValue(), period);
        }
        chosen.told().ifPresent(desk.err()::println);
        return CommandLineDoor.DONE;
    }

    private void ahead(CourseChoice.Chosen chosen) {
        switch (chosen.outlooks().forecast(chosen.question(), days == null ? MONTH : days)) {
            case Foreseen.Refused(var why) -> throw new UsageMistake(desk.say(why));
            case Foreseen.Ahead ahead -> {
                if (json) {
                    Json.print(desk.out(), ahead.plain(desk.texts()));
                } else {
                    new ForecastSheet(desk, chosen.numbers()).of(ahead).asTable(desk.out());
                    chosen.sentences(desk).of(ahead).forEach(desk.out()::println);
                }
            }
        }
    }

    private void odds(CourseChoice.Chosen chosen, double wanted, PeriodChoice choice) {
        var days = choice.chosen(desk, chosen::lastDay);
        switch (chosen.outlooks().odds(chosen.question(), wanted, days)) {
            case Reached.Refused(var why) -> throw new UsageMistake(desk.say(why));
            case Reached.Told told -> {
                if (json) {
                    Json.print(desk.out(), told.plain(desk.texts()));
                } else {
                    chosen.sentences(desk).of(told).forEach(desk.out()::println);
                }
            }
        }
    }
}
