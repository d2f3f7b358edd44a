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
        return Versus.parse(versus)
                .orElseThrow(
                        () -> new UsageMistake(desk.say("cli.explain.no-such-versus", versus)));
    }
}
