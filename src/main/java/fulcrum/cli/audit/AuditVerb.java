package fulcrum.cli.audit;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.state.AuditFile;
import fulcrum.state.AuditLog;
import fulcrum.state.AuditLog.Chain;
import fulcrum.state.AuditLog.Search;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Who changed what and when.
@Command(
        name = "audit",
        description = {
            "Writes what people did as CSV, newest first. --verify looks through the whole log for an",
            "entry that is not what was written, and ends with 1 where there is one."
        },
        footer = {"", "Example: fulcrum audit --person Lin --from 2025-06-01"})
public final class AuditVerb implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--verify", description = "Says whether the log is whole, and nothing else.")
    private boolean verify;

    @Option(names = "--person", paramLabel = "NAME", description = "Only what this person did.")
    private String person = "";

    @Option(
            names = "--about",
            paramLabel = "WORD",
            description = "Only what has this in its deed or details.")
    private String about = "";

    @Option(names = "--from", paramLabel = "DAY", description = "From this day on (UTC).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "To this day, which is part of it.")
    private @Nullable LocalDate to;

    public AuditVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var log = desk.rooms().log();
        if (verify) {
            return verified(log);
        }
        var search =
                new Search(
                        person,
                        about,
                        Optional.ofNullable(from)
                                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()),
                        Optional.ofNullable(to)
                                .map(day ->
                                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()),
                        Long.MAX_VALUE);
        desk.out().print(AuditFile.written(log.found(search, Integer.MAX_VALUE)));
        return CommandLineDoor.DONE;
    }

    private int verified(AuditLog log) {
        return switch (log.verify()) {
            case Chain.Whole(var entries, var head) -> {
                desk.out().println(desk.say("cli.audit.whole", entries, head));
                yield CommandLineDoor.DONE;
            }
            case Chain.Broken(var sequence) -> {
                desk.err().println(desk.say("cli.audit.broken", sequence));
                yield CommandLineDoor.FAULT;
            }
        };
    }
}
