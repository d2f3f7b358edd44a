package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Versus;
import picocli.CommandLine.Option;

/// The earlier days with which a command compares.
final class VersusChoice {

    @Option(
            names = "--versus",
            paramLabel = "prior|year|FROM..UNTIL",
            description = "The earlier days (default: prior, of a month the month before).")
    private String versus = "prior";

    Versus chosen(Desk desk) {
        return switch (versus) {
            case "prior" -> new Versus.Prior();
            case "year" -> new Versus.Year();
            default -> {
                int dots = versus.indexOf("..");
                if (dots < 0) {
                    throw new UsageMistake(desk.say("cli.explain.no-such-versus", versus));
                }
                yield new Versus.Days(
                        PeriodChoice.period(
                                desk, versus.substring(0, dots), versus.substring(dots + 2)));
            }
        };
    }
}
