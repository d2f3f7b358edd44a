package fulcrum.storeworld.world;

import fulcrum.storeworld.making.Blueprint;

/// Order numbers: unique, growing with the days, and the same whatever else is sold. 15 digits:
/// four for the day, eleven that hide cell and place in it (multiplication by a unit modulo 10^11).
final class Numbers {

    private static final long ROOM = 100_000_000_000L;
    private static final long CELL_ROOM = 1_000_000;
    private static final long SCATTER = 38_196_601_127L;

    private Numbers() {}

    static long of(int day, int cell, int nth) {
        long place = (cell * CELL_ROOM + nth) % ROOM;
        return (day + Blueprint.LEAD + 1_000L) * ROOM + scattered(place) % ROOM;
    }

    /// The product modulo 10^11 without overflow.
    private static long scattered(long place) {
        long high = place / 1_000_000 * SCATTER % ROOM * 1_000_000 % ROOM;
        return high + place % 1_000_000 * SCATTER % ROOM;
    }
}
