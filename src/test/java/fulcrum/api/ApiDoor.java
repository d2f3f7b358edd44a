package fulcrum.api;

import fulcrum.web.Served;
import java.nio.file.Path;

/// Pages and the door for programs over one data directory.
public final class ApiDoor {

    private ApiDoor() {}

    public static Served beside(Path directory) {
        return new Served(
                directory,
                (context, rooms) ->
                        ApiWiring.into(context, Programs.of(rooms, rooms.measurements())));
    }
}
