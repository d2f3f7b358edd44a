package fulcrum.cli;

import java.nio.file.Path;
import java.util.Locale;

/// Who calls a command, from where, and in which language.
///
/// @param folder against which paths that the user gives are resolved
/// @param directory the data directory where no other is asked for
/// @param person the name of the account on this machine
public record Caller(Path folder, Path directory, Locale language, String person) {}
