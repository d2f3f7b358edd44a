package fulcrum.cli.storeworld;

import fulcrum.cli.Desk;

/// Says now and then how far a world has come.
final class Ticker {

    private static final int STEPS = 10;

    private final Desk desk;
    private int said;

    Ticker(Desk desk) {
        this.desk = desk;
    }

    void day(int done, int of) {
        int step = done * STEPS / of;
        if (step > said) {
            said = step;
            desk.err().println(desk.say("cli.storeworld.days", done, of));
            desk.err().flush();
        }
    }
}
