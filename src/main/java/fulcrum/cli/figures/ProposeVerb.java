package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What somebody wants who leaves the decision to the boss: the verbs that decide, said as wishes.
@Command(
        name = "propose",
        description =
                "Proposes a change to the boss: nothing changes until it is accepted. Takes what the"
                        + " verbs that decide take. `fulcrum targets` and `fulcrum targets spread`"
                        + " propose with --propose.",
        footer = {
            "",
            "Examples: fulcrum goal propose set paid 30000 --store toys --month 2018-01 --reason \"more\"",
            "          fulcrum goal propose budget 2024-06 search 5000 --reason \"more\" --store toys"
        })
public final class ProposeVerb implements Callable<Integer> {

    private static final Pattern DECIDING = Pattern.compile("fulcrum (goal|targets) ");

    private final Desk desk;

    private ProposeVerb(Desk desk) {
        this.desk = desk;
    }

    public static CommandLine of(Desk desk) {
        return new CommandLine(new ProposeVerb(desk))
                .addSubcommand("set", wish(new GoalVerbs.Set(desk, Voice.PROPOSES)))
                .addSubcommand("change", wish(new GoalVerbs.Move(desk, Voice.PROPOSES)))
                .addSubcommand("withdraw", wish(new GoalVerbs.Withdraw(desk, Voice.PROPOSES)))
                .addSubcommand(
                        "direction", wish(new DecidingVerbs.SetDirection(desk, Voice.PROPOSES)))
                .addSubcommand("budget", wish(new DecidingVerbs.SetBudget(desk, Voice.PROPOSES)))
                .addSubcommand("part-set", wish(new PartsVerb.Set(desk, Voice.PROPOSES)))
                .addSubcommand("part-drop", wish(new PartsVerb.Drop(desk, Voice.PROPOSES)));
    }

    /// A verb with help that says so.
    private static CommandLine wish(Object verb) {
        var line = new CommandLine(verb);
        var usage = line.getCommandSpec().usageMessage();
        usage.description(
                Stream.concat(
                                Stream.of("Proposed to the boss, who answers:"),
                                Stream.of(usage.description()))
                        .toArray(String[]::new));
        usage.footer(
                Stream.of(usage.footer())
                        .map(text -> DECIDING.matcher(text).replaceFirst("fulcrum goal propose "))
                        .toArray(String[]::new));
        return line;
    }

    @Override
    public Integer call() {
        throw new UsageMistake(desk.say("cli.goal.propose-what"));
    }
}
