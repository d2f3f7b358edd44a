package fulcrum.web.data;

import fulcrum.store.Store;
import fulcrum.web.data.ResultCard.Check;
import java.util.List;
import java.util.Optional;

/// Files in: drop zone, results of the last upload, freshness, history and stores.
///
/// @param store empty where none was made yet
/// @param results of the files that were just given, without a script
/// @param checks what orders, lines, payments and refunds say of each other now
/// @param waiting files that were given and whose question nobody answered yet
/// @param aimless whether the store has facts and no goal yet
/// @param limit bytes that one file may have
public record DataPage(
        Optional<Store> store,
        List<ResultCard> results,
        Reach reach,
        List<Check> checks,
        List<HistoryRow> history,
        List<WaitingRow> waiting,
        boolean aimless,
        long limit) {

    public DataPage {
        results = List.copyOf(results);
        checks = List.copyOf(checks);
        history = List.copyOf(history);
        waiting = List.copyOf(waiting);
    }

    /// Which days each kind of fact has; the drawing spans all of them.
    public record Reach(String firstDay, String lastDay, List<ReachRow> rows) {

        public Reach {
            rows = List.copyOf(rows);
        }
    }

    /// @param gaps days in between that nobody reported, as text
    /// @param bars left edge and length of each reported stretch, of 100
    public record ReachRow(
            String kindKey,
            String source,
            String firstDay,
            String lastDay,
            List<String> gaps,
            List<Bar> bars) {}

    /// A reported stretch on the drawing.
    public record Bar(double from, double length) {}

    /// @param since when it was given, and until when it waits
    public record WaitingRow(String id, String file, String since, String until, String size) {}

    /// One import.
    public record HistoryRow(
            String id, String when, String person, String file, String layout, ResultCard card) {}

    /// The currency of all sums; empty without a store.
    public String currency() {
        return store.map(one -> one.currency().getCurrencyCode()).orElse("");
    }

    public String limitText() {
        return fulcrum.web.frame.Written.bytes(limit);
    }
}
