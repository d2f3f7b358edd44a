package fulcrum.cli.storeworld;

import fulcrum.cli.Desk;
import fulcrum.storeworld.StoreWorld;
import fulcrum.storeworld.Written;
import java.io.IOException;
import java.nio.file.Path;

/// Writes a world into a new folder, or says why there is none.
final class Writing {

    private Writing() {}

    static Written of(Desk desk, StoreWorld world, Path out, StoreWorld.Twins twins)
            throws IOException {
        try {
            return world.write(out, twins, new Ticker(desk)::day);
        } catch (IOException e) {
            var why = String.valueOf(e.getMessage());
            throw new IOException(desk.say("cli.storeworld.unwritten", out, why), e);
        }
    }
}
