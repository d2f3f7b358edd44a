package fulcrum.cli.actions;

import fulcrum.actions.PlanText;
import fulcrum.cli.Desk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is written of an action or a routine beside its title and its days.
final class PlanChoice {

    @Option(names = "--link", paramLabel = "LINK", description = "Of the process.")
    private @Nullable String link;

    @Option(
            names = "--emergency",
            negatable = true,
            description = "Whether it goes before everything else.")
    private @Nullable Boolean emergency;

    @Option(
            names = "--owner",
            paramLabel = "NAME",
            description = "The one who does it; none for nobody.")
    private @Nullable String owner;

    @Option(
            names = "--scope",
            paramLabel = "DIM=PART",
            description = "What it is about; several times for more.")
    private List<String> scope = List.of();

    @Mixin private Stakes stakes = new Stakes();

    @Option(names = "--note", paramLabel = "WORDS", description = "What else there is to say.")
    private @Nullable String note;

    /// What it is expected to bring, and what it costs.
    static final class Stakes {

        @Option(names = "--metric", paramLabel = "METRIC", description = "What it should move.")
        private @Nullable String metric;

        @Option(
                names = "--percent",
                paramLabel = "PERCENT",
                description = "By how much, such as 10 or -5.")
        private @Nullable String percent;

        @Option(names = "--hours", paramLabel = "HOURS", description = "Work that it takes.")
        private @Nullable String hours;

        @Option(names = "--cost", paramLabel = "AMOUNT", description = "Money that it takes.")
        private @Nullable String cost;
    }

    /// The plan as it is then; what is not named stays.
    PlanText over(Desk desk, PlanText before) {
        return new PlanText(
                before.title(),
                link == null ? before.link() : ActionChoice.link(desk, link).word(),
                emergency == null ? before.emergency() : emergency,
                owner == null ? before.owner() : ActionChoice.owner(desk, owner),
                scope.isEmpty() ? before.scope() : String.join("\n", scope),
                before.from(),
                before.to(),
                named(stakes.metric, before.metric()),
                named(stakes.percent, before.share()),
                named(stakes.hours, before.hours()),
                named(stakes.cost, before.coins()),
                named(note, before.note()));
    }

    private static String named(@Nullable String typed, String before) {
        return Optional.ofNullable(typed).orElse(before);
    }
}
