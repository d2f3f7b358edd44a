package fulcrum.cli;

import java.net.URI;
import java.util.Optional;

/// Opens the pages over the rooms; this door does not know how.
@FunctionalInterface
public interface Pages {

    /// Serves until what it gives is closed; says at the desk where.
    Served open(Rooms rooms, Place place, Desk desk);

    /// Where pages are wanted.
    ///
    /// @param port 0 for any free one
    /// @param url what people type where a proxy stands before Fulcrum
    record Place(String host, int port, Optional<URI> url) {}

    /// Pages that are open.
    @FunctionalInterface
    interface Served extends AutoCloseable {
        @Override
        void close();
    }
}
