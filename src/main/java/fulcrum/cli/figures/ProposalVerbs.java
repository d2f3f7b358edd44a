package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Plain;
import fulcrum.strategy.Proposal;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Strategies.Reply;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is proposed, and the answers to it.
public final class ProposalVerbs {

    private ProposalVerbs() {}

    /// Lists what is proposed.
    @Command(
            name = "proposals",
            description = "Lists what is proposed and was not answered yet, as JSON.",
            footer = {"", "Example: fulcrum goal proposals --store toys"})
    public static final class Open implements Callable<Integer> {

        private final Desk desk;

        @Mixin private StoreChoice store = new StoreChoice();

        public Open(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Json.print(
                    desk.out(),
                    desk.rooms().strategies().proposals(store.chosen(desk).id()).stream()
                            .filter(one -> one.answer().isEmpty())
                            .map(Plain::proposal)
                            .toList());
            return CommandLineDoor.DONE;
        }
    }

    /// Accepts one.
    @Command(
            name = "accept",
            description = "Accepts what is proposed: it is in force from then on.",
            footer = {"", "Example: fulcrum goal accept ID --words \"good idea\" --store toys"})
    public static final class Accept extends Answering {

        public Accept(Desk desk) {
            super(desk, true);
        }
    }

    /// Declines one.
    @Command(
            name = "decline",
            description = "Declines what is proposed; nothing changes.",
            footer = {"", "Example: fulcrum goal decline ID --words \"not now\" --store toys"})
    public static final class Decline extends Answering {

        public Decline(Desk desk) {
            super(desk, false);
        }
    }

    /// Answers what is proposed.
    public abstract static sealed class Answering implements Callable<Integer>
            permits Accept, Decline {

        private final Desk desk;
        private final boolean accepts;

        @Parameters(paramLabel = "ID", description = "As `fulcrum goal proposals` lists it.")
        private String id = "";

        @Mixin private StoreChoice store = new StoreChoice();

        @Option(names = "--words", paramLabel = "WORDS", description = "Why, or what else to say.")
        private String words = "";

        Answering(Desk desk, boolean accepts) {
            this.desk = desk;
            this.accepts = accepts;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var strategies = desk.rooms().strategies();
            var proposal =
                    strategies.proposals(chosen.id()).stream()
                            .filter(one -> one.id().equals(id) && one.answer().isEmpty())
                            .findFirst()
                            .orElseThrow(
                                    () -> new UsageMistake(desk.say("cli.goal.no-proposal", id)));
            var reply = new Reply(id, accepts, words);
            var outcome = strategies.answer(desk.caller().person(), chosen, reply);
            if (accepts || !(outcome instanceof Outcome.Kept)) {
                return Voice.said(desk, wanted(proposal), outcome);
            }
            desk.out().println(desk.say("cli.goal.declined"));
            return CommandLineDoor.DONE;
        }

        private static Change wanted(Proposal proposal) {
            return new Change(
                    proposal.matter(), proposal.content(), proposal.reason(), proposal.after());
        }
    }
}
