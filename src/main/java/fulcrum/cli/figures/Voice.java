package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.store.Store;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Strategies.Change;

/// Whether a command decides, or proposes to whoever does.
public enum Voice {
    DECIDES,
    PROPOSES;

    /// Keeps a change, or the wish for it, and says so.
    int keep(Desk desk, Store store, Change change) {
        var strategies = desk.rooms().strategies();
        var by = desk.caller().person();
        return said(
                desk,
                change,
                switch (this) {
                    case DECIDES -> strategies.change(by, store, change);
                    case PROPOSES -> strategies.propose(by, store, change);
                });
    }

    static int said(Desk desk, Change change, Outcome outcome) {
        switch (outcome) {
            case Outcome.Kept(int version) ->
                    desk.out().println(desk.say("cli.goal.kept", change.matter(), version));
            case Outcome.Proposed(var proposal) ->
                    desk.out().println(desk.say("cli.goal.proposed", proposal.id()));
            case Outcome.AlreadySo _ -> desk.out().println(desk.say("cli.goal.already"));
            case Outcome.ChangedMeanwhile _ ->
                    throw new UsageMistake(desk.say("cli.goal.meanwhile"));
            case Outcome.Refused(var why) -> throw new UsageMistake(desk.say(why));
        }
        return CommandLineDoor.DONE;
    }
}
