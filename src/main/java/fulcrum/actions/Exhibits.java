package fulcrum.actions;

import fulcrum.actions.Exhibit.Deed;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/// Files and pictures that show what an action did. Each is known by its content, kept without
/// where and by which camera it was taken, and can be put back after it was taken away.
public final class Exhibits {

    /// Bytes of one file.
    public static final int LARGEST = 10_000_000;

    static final int MOST = 20;

    /// Bytes of all files of a store.
    static final long FULL = 2_000_000_000L;

    private static final int LONGEST_NAME = 200;

    private final State state;
    private final AuditLog log;
    private final InstantSource clock;

    Exhibits(State state, AuditLog log, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.clock = clock;
    }

    /// What became of a file.
    public sealed interface Result {
        record Kept(Exhibit exhibit) implements Result {}

        record Refused(Said why) implements Result {}
    }

    /// All of an action, the oldest first, those that were taken away too.
    public List<Exhibit> of(ActionId action) {
        return state.read(db -> ExhibitRows.of(db, action));
    }

    /// One of an action that is there.
    public Optional<Exhibit> find(ActionId action, UUID id) {
        return of(action).stream()
                .filter(one -> one.id().equals(id) && one.taken().isEmpty())
                .findFirst();
    }

    public byte[] content(Exhibit exhibit) {
        return state.read(db -> ExhibitRows.content(db, exhibit.sha256()));
    }

    /// Takes a file in; the same one twice is one, and is put back where it was taken away.
    public Result add(Person by, ActionId action, String name, byte[] bytes) {
        var shown = shown(name);
        if (bytes.length > LARGEST) {
            return refused("actions.fault.file-large", shown, LARGEST / 1_000_000);
        }
        return switch (Content.of(bytes)) {
            case Content.Unknown _ -> refused("actions.fault.file-kind", shown);
            case Content.Broken _ -> refused("actions.fault.file-broken", shown);
            case Content.Huge(int most) -> refused("actions.fault.file-pixels", shown, most);
            case Content.Known known -> state.transact(db -> kept(db, by, action, shown, known));
        };
    }

    private Result kept(
            DSLContext db, Person by, ActionId action, String name, Content.Known known) {
        var there = ExhibitRows.of(db, action);
        var same = there.stream().filter(one -> one.sha256().equals(known.sha256())).findFirst();
        if (same.filter(one -> one.taken().isEmpty()).isPresent()) {
            return new Result.Kept(same.get());
        }
        if (there.stream().filter(one -> one.taken().isEmpty()).count() >= MOST) {
            return refused("actions.fault.file-many", MOST);
        }
        if (same.isPresent()) {
            return back(db, by, same.get());
        }
        if (ExhibitRows.bytes(db, action.store()) + known.size() > FULL) {
            return refused("actions.fault.file-full", FULL / 1_000_000_000);
        }
        var exhibit =
                new Exhibit(
                        UUID.randomUUID(),
                        action,
                        known.kind(),
                        name,
                        known.sha256(),
                        known.size(),
                        new Deed(clock.instant(), by.name()),
                        Optional.empty());
        ExhibitRows.insert(db, exhibit, known);
        note(db, by, "add-evidence", exhibit);
        return new Result.Kept(exhibit);
    }

    /// Takes one away; whether it was there.
    public boolean take(Person by, ActionId action, UUID id) {
        return state.transact(db -> {
            var found = found(db, action, id, one -> one.taken().isEmpty());
            found.ifPresent(one -> {
                ExhibitRows.take(db, one, new Deed(clock.instant(), by.name()));
                note(db, by, "take-evidence", one);
            });
            return found.isPresent();
        });
    }

    /// Puts back what was taken away; none where nothing of that id was.
    public Optional<Result> putBack(Person by, ActionId action, UUID id) {
        return state.transact(db -> {
            boolean full =
                    ExhibitRows.of(db, action).stream().filter(one -> one.taken().isEmpty()).count()
                            >= MOST;
            return found(db, action, id, one -> one.taken().isPresent())
                    .map(one ->
                            full ? refused("actions.fault.file-many", MOST) : back(db, by, one));
        });
    }

    private static Optional<Exhibit> found(
            DSLContext db, ActionId action, UUID id, Predicate<Exhibit> fits) {
        return ExhibitRows.of(db, action).stream()
                .filter(one -> one.id().equals(id))
                .filter(fits)
                .findFirst();
    }

    private Result back(DSLContext db, Person by, Exhibit exhibit) {
        ExhibitRows.putBack(db, exhibit);
        note(db, by, "put-back-evidence", exhibit);
        return new Result.Kept(exhibit);
    }

    private void note(DSLContext db, Person by, String deed, Exhibit exhibit) {
        log.add(
                db,
                by.name(),
                deed,
                Map.of(
                        "store", exhibit.action().store().value(),
                        "action", String.valueOf(exhibit.action().number()),
                        "file", exhibit.name(),
                        "sha256", exhibit.sha256()));
    }

    private static Result refused(String key, Object... arguments) {
        return new Result.Refused(Said.of(key, arguments));
    }

    /// A name is never a path: what stands before the last stroke, and what is not seen, is left
    /// out.
    private static String shown(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = Typed.line(last.replaceAll("\\p{Cf}", ""), LONGEST_NAME);
        return plain.isEmpty() ? "?" : plain;
    }
}
