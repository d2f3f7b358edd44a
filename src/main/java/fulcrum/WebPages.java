package fulcrum;

import fulcrum.cli.Desk;
import fulcrum.cli.Pages;
import fulcrum.cli.Rooms;
import fulcrum.cli.UsageMistake;
import fulcrum.web.Console;
import fulcrum.web.Serving;
import fulcrum.web.WebDoor;
import java.time.InstantSource;

/// Shows the web door to the command line, which does not know it.
final class WebPages implements Pages {

    @Override
    public Served open(Rooms rooms, Place place, Desk desk) {
        var door =
                WebDoor.open(
                        over(rooms, desk.clock()),
                        serving(place, desk),
                        desk.clock(),
                        new Console(desk.texts(), line -> desk.out().println(line)));
        return door::close;
    }

    private static fulcrum.web.Rooms over(Rooms rooms, InstantSource clock) {
        return fulcrum.web.Rooms.over(
                rooms.state(), rooms.stores(), rooms.warehouse(), rooms.imports(), clock);
    }

    private static Serving serving(Place place, Desk desk) {
        try {
            return new Serving(place.host(), place.port(), place.url(), desk.directory());
        } catch (IllegalArgumentException e) {
            throw new UsageMistake(String.valueOf(e.getMessage()));
        }
    }
}
