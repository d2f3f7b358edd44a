package fulcrum;

import fulcrum.api.ApiWiring;
import fulcrum.cli.Desk;
import fulcrum.cli.Pages;
import fulcrum.cli.Rooms;
import fulcrum.cli.UsageMistake;
import fulcrum.web.Console;
import fulcrum.web.Serving;
import fulcrum.web.WebDoor;
import java.time.InstantSource;

/// Shows the web door and the door for programs to the command line, which knows neither.
final class WebPages implements Pages {

    @Override
    public Served open(Rooms rooms, Place place, Desk desk) {
        var entries = over(rooms, desk.clock());
        var door =
                WebDoor.open(
                        entries,
                        serving(place, desk),
                        desk.clock(),
                        new Console(desk.texts(), line -> desk.out().println(line)),
                        context -> ApiWiring.into(context, forPrograms(entries)));
        var nights = Background.begin(entries, desk.clock());
        return () -> {
            nights.close();
            door.close();
        };
    }

    private static fulcrum.api.Rooms forPrograms(fulcrum.web.Rooms rooms) {
        return new fulcrum.api.Rooms(
                rooms.stores(),
                rooms.tokens(),
                rooms.warehouse(),
                rooms.imports(),
                rooms.metrics(),
                rooms.storeMetrics(),
                rooms.strategies(),
                rooms.plans(),
                rooms.people(),
                rooms.work(),
                rooms.unlogged(),
                rooms.levers(),
                rooms.reviews(),
                rooms.hypotheses(),
                rooms.measurements());
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
