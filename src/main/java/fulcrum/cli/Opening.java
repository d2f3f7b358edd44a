package fulcrum.cli;

/// How a command comes to the rooms over its data directory.
@FunctionalInterface
public interface Opening {

    /// The rooms over the directory that the desk names.
    Rooms rooms(Desk desk);
}
