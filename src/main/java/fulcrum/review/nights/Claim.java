package fulcrum.review.nights;

import fulcrum.review.nights.Done.Standing;
import fulcrum.review.nights.NightRows.Kept;
import fulcrum.review.nights.NightWork.Missed;
import fulcrum.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Takes one night for one process, within the transaction of `db`.
///
/// A claim ends with its process, not with time: a clock that is set by an hour gives nothing free.
record Claim(Store store, NightWork work, RunningProcess process, Instant now) {

    static final int TRIES = 4;

    Optional<Done> take(DSLContext db) {
        var kept = NightRows.of(db, store.id(), work.name());
        if (kept.isEmpty()) {
            begin(db);
            return Optional.empty();
        }
        if (kept.stream().anyMatch(this::isBusy)) {
            return Optional.empty();
        }
        var due = DueNights.after(last(kept), work, store.zone(), now);
        for (var open : kept.stream().filter(Claim::isOpen).toList()) {
            if (open.done().tries() >= TRIES || isOvertaken(open, kept, due)) {
                NightRows.update(db, standing(open.done(), Standing.GIVEN_UP), name(), now);
            } else if (isReady(open)) {
                return Optional.of(again(db, open.done()));
            }
        }
        return due.isEmpty() ? Optional.empty() : Optional.of(fresh(db, due));
    }

    /// Nothing is done for days before the store was there.
    private void begin(DSLContext db) {
        var today = now.atZone(store.zone()).toLocalDate();
        var day = DueNights.isDue(today, work, store.zone(), now) ? today : today.minusDays(1);
        NightRows.insert(db, row(day, Standing.BEGUN, 0, 0), name());
    }

    private Done fresh(DSLContext db, List<LocalDate> due) {
        boolean each = work.missed() == Missed.EACH;
        var day = each ? DueNights.newest(due).getFirst() : due.getLast();
        var done = row(day, Standing.RUNNING, due.indexOf(day), 1);
        NightRows.insert(db, done, name());
        return done;
    }

    private Done again(DSLContext db, Done before) {
        var done =
                new Done(
                        before.store(),
                        before.work(),
                        before.day(),
                        Standing.RUNNING,
                        before.missed(),
                        before.tries() + 1,
                        now,
                        before.why());
        NightRows.update(db, done, name(), now);
        return done;
    }

    /// A clock that was once far ahead must not keep today waiting.
    private LocalDate last(List<Kept> kept) {
        var today = now.atZone(store.zone()).toLocalDate();
        return kept.stream()
                .map(one -> one.done().day())
                .filter(day -> !day.isAfter(today))
                .reduce((_, later) -> later)
                .orElse(today.minusDays(1));
    }

    private boolean isBusy(Kept one) {
        return one.done().standing() == Standing.RUNNING && process.isAnother(one.process());
    }

    private static boolean isOpen(Kept one) {
        var standing = one.done().standing();
        return standing == Standing.RUNNING || standing == Standing.WAITING;
    }

    private boolean isReady(Kept open) {
        return open.done().standing() == Standing.RUNNING || !open.againAt().isAfter(now);
    }

    private boolean isOvertaken(Kept open, List<Kept> kept, List<LocalDate> due) {
        return work.missed() == Missed.NEWEST
                && (!due.isEmpty() || last(kept).isAfter(open.done().day()));
    }

    private Done row(LocalDate day, Standing standing, int missed, int tries) {
        return new Done(store.id(), work.name(), day, standing, missed, tries, now, "");
    }

    private Done standing(Done done, Standing standing) {
        return Nights.changed(done, standing, now, done.why());
    }

    private String name() {
        return process.name();
    }
}
