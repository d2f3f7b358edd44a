package fulcrum.cli.serve;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.Pages;
import fulcrum.cli.Rooms;
import fulcrum.cli.UsageMistake;
import fulcrum.cli.sharing.Reception;
import fulcrum.cli.sharing.Request;
import java.io.PrintWriter;

/// Runs a command of another process over the rooms of this one: the same verbs, with the folder,
/// the language and the streams of whoever called.
final class Beside implements Reception.Running {

    private final Desk server;
    private final Rooms rooms;

    Beside(Desk server, Rooms rooms) {
        this.server = server;
        this.rooms = rooms;
    }

    @Override
    public int run(Request request, PrintWriter out, PrintWriter err) {
        var desk = new Desk(out, err, request.caller(), server.clock(), _ -> rooms);
        return new CommandLineDoor(desk, Beside::noSecond).run(request.arguments());
    }

    private static Pages.Served noSecond(Rooms rooms, Pages.Place place, Desk desk) {
        throw new UsageMistake(desk.say("cli.serve.already", desk.directory()));
    }
}
