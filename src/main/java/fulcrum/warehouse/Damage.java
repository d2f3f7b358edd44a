package fulcrum.warehouse;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a fault of DuckDB says of its file. It tells by words alone (seen on 1.5.5 with cut-off,
/// flipped and foreign files, a full disk and a second process).
enum Damage {
    /// The question or the machine is at fault; the file is as it was.
    NONE,
    /// The instance is lost until it is opened anew; what was committed is in the file.
    DEAD,
    /// The file is damaged where it was read.
    FILE;

    private static final List<String> OF_THE_MACHINE =
            List.of(
                    "Could not set lock",
                    "Permission denied",
                    "No space left",
                    "Is a directory",
                    "Cannot open file",
                    "Out of Memory",
                    "Too many open files",
                    "Read-only file system",
                    "Input/output error");

    /// A file that was cut off opens where only rows are lost, and fails where they are read.
    private static final Pattern CUT_OFF =
            Pattern.compile("Could not read enough bytes from file \"[^\"]*facts\\.duckdb\"");

    /// Of a fault of an instance that was open.
    static Damage of(Throwable fault) {
        var words = words(fault);
        if (words.contains("Corrupt database file") || CUT_OFF.matcher(words).find()) {
            return FILE;
        }
        return words.contains("has been invalidated") || words.contains("FATAL") ? DEAD : NONE;
    }

    /// Whether a file that does not open is itself to blame.
    static boolean isInTheFile(Throwable fault) {
        var words = words(fault);
        return OF_THE_MACHINE.stream().noneMatch(words::contains);
    }

    /// Whether only the log beside the file is to blame.
    static boolean isInTheLog(Throwable fault) {
        return words(fault).contains("WAL file");
    }

    private static String words(@Nullable Throwable fault) {
        var words = new StringBuilder();
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            words.append(cause.getMessage()).append('\n');
        }
        return words.toString();
    }
}
