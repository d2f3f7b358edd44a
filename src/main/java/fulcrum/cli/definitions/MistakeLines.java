package fulcrum.cli.definitions;

import fulcrum.cli.Desk;
import fulcrum.metrics.Mistake;
import java.util.List;

/// What is wrong in a file, a line for each.
final class MistakeLines {

    private final Desk desk;

    MistakeLines(Desk desk) {
        this.desk = desk;
    }

    void print(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            desk.err().println(desk.say("cli.definitions.mistakes", mistakes.size()));
        }
        for (var mistake : mistakes) {
            desk.err().println("  " + line(mistake));
        }
    }

    private String line(Mistake mistake) {
        var what = desk.say(mistake.what());
        var told =
                mistake.place().isEmpty()
                        ? what
                        : desk.say("cli.definitions.mistake", mistake.place(), what);
        return mistake.line().isPresent()
                ? desk.say("cli.definitions.line", mistake.line().getAsInt(), told)
                : told;
    }
}
