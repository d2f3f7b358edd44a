package fulcrum.warehouse;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// The earlier states that were looked at last: each is a copy of a part of the facts.
final class Hindsights {

    private static final int KEPT = 3;

    private final Hindsight.Opening opening;
    private final AtomicLong edition = new AtomicLong(1);
    private final Map<Known, Hindsight> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    Hindsights(Hindsight.Opening opening) {
        this.opening = opening;
    }

    <T> T ask(Known known, Facts.Use<T> use) throws SQLException {
        return of(known).ask(edition.get(), use);
    }

    private synchronized Hindsight of(Known known) {
        var found = kept.computeIfAbsent(known, _ -> new Hindsight(known, opening));
        if (kept.size() > KEPT) {
            var oldest = kept.values().iterator();
            oldest.next().giveUp();
            oldest.remove();
        }
        return found;
    }

    /// The facts are not what they were.
    void changed() {
        edition.incrementAndGet();
    }

    synchronized void giveUp() {
        kept.values().forEach(Hindsight::giveUp);
        kept.clear();
    }
}
