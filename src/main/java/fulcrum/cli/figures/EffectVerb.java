package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Dimension;
import fulcrum.outlook.ActionQuestion;
import fulcrum.outlook.Judged;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "effect",
        description =
                "Says what an action did to a figure, beside parts that it did not touch or by the figure's own past.",
        footer = {
            "",
            "Examples: fulcrum effect paid --store toys --from 2017-03-01 --until 2017-03-15",
            "          fulcrum effect paid --store toys --month 2017-03 --event sale=2017-03-10..2017-03-12",
            "          fulcrum effect paid --store toys --month 2017-03 --where product=17 --donors product --touched 18"
        })
public final class EffectVerb implements Callable<Integer> {

    private static final double PERCENT = 100;

    private final Desk desk;

    @Mixin private CourseChoice course = new CourseChoice();

    @ArgGroup(exclusive = false)
    private PeriodChoice period = new PeriodChoice();

    @Option(
            names = "--matters",
            paramLabel = "PERCENT",
            description = "The smallest effect that you would act upon (default: 5).")
    private double matters = 5;

    @Option(
            names = "--donors",
            paramLabel = "DIM",
            description =
                    "Compares with the other parts of this dimension, of which --where names those that the action was for.")
    private Optional<String> donors = Optional.empty();

    @Option(
            names = "--touched",
            paramLabel = "PART",
            description =
                    "A part that the action reached as well, not to compare with; repeat for more.")
    private List<String> touched = List.of();

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public EffectVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (!(matters > 0 && matters < PERCENT)) {
            throw new UsageMistake(desk.say("cli.effect.no-such-size", matters));
        }
        if (donors.isEmpty() && !touched.isEmpty()) {
            throw new UsageMistake(desk.say("cli.effect.touched-alone"));
        }
        var chosen = course.chosen(desk);
        var days = period.chosen(desk, chosen::lastDay);
        var beside = donors.map(by -> new ActionQuestion.Donors(new Dimension(by), touched));
        var question = new ActionQuestion(chosen.question(), days, matters / PERCENT, beside);
        switch (chosen.outlooks().effect(question)) {
            case Judged.Refused(var why) -> throw new UsageMistake(desk.say(why));
            case Judged.Measured judged -> {
                if (json) {
                    Json.print(desk.out(), judged.plain(desk.texts()));
                } else {
                    chosen.sentences(desk).of(judged).forEach(desk.out()::println);
                }
            }
        }
        chosen.told().ifPresent(desk.err()::println);
        return CommandLineDoor.DONE;
    }
}
