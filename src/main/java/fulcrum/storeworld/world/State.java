package fulcrum.storeworld.world;

import java.util.ArrayList;
import java.util.List;

/// Everything of a world that a day can change. What is due on a later day lies in rings, one slot
/// a day, so that it does not grow.
final class State {

    /// Longest time that anything lies in wait.
    static final int RING = 64;

    /// Days over which a click can still bring a sale.
    static final int WINDOW = 30;

    /// Today, counted from the world's first day; negative before it.
    int day;

    /// Pieces sold a day and buyers per visitor, smoothed over about ten days.
    final double[] velocity;

    final double[] conversion;

    /// Stars given so far, and reviews that gave them.
    final double[] stars;

    final double[] reviews;
    final int[] stock;

    /// Visitors who put the product into their cart and did not buy it yet.
    final double[] carts;

    final int[][] arrivals;
    final int[][] starsDue;
    final int[][] reviewsDue;
    final long[] refundsDue = new long[RING];
    final long[] goodsBackDue = new long[RING];
    final List<List<Pending>> pending;
    List<Late> late = new ArrayList<>();
    Crowd crowd;

    /// Purchases that old customers are expected to make on a day, as of yesterday.
    double expectedReturns;

    /// A buyer who clicked an advertisement and buys some days later.
    ///
    /// @param click the day of the click; `nth` buyer of its cell
    /// @param keyword index of the keyword, -1 in feeds
    record Pending(int click, int cell, int nth, int plan, int keyword) {}

    /// An order of yesterday that is paid today.
    record Late(int cell, boolean fresh, boolean firstEver, Sale sale) {}

    State(int products) {
        velocity = new double[products];
        conversion = new double[products];
        stars = new double[products];
        reviews = new double[products];
        stock = new int[products];
        carts = new double[products];
        arrivals = new int[RING][products];
        starsDue = new int[RING][products];
        reviewsDue = new int[RING][products];
        pending = slots();
        crowd = new Crowd(0);
    }

    private State(State other) {
        day = other.day;
        velocity = other.velocity.clone();
        conversion = other.conversion.clone();
        stars = other.stars.clone();
        reviews = other.reviews.clone();
        stock = other.stock.clone();
        carts = other.carts.clone();
        arrivals = copy(other.arrivals);
        starsDue = copy(other.starsDue);
        reviewsDue = copy(other.reviewsDue);
        System.arraycopy(other.refundsDue, 0, refundsDue, 0, RING);
        System.arraycopy(other.goodsBackDue, 0, goodsBackDue, 0, RING);
        pending = slots();
        for (int i = 0; i < RING; i++) {
            pending.get(i).addAll(other.pending.get(i));
        }
        late = new ArrayList<>(other.late);
        crowd = other.crowd.copy();
        expectedReturns = other.expectedReturns;
    }

    State copy() {
        return new State(this);
    }

    /// Forgets the money that orders of before the first day would still move: nobody was told of
    /// them.
    void beginBooks() {
        late.clear();
        java.util.Arrays.fill(refundsDue, 0);
        java.util.Arrays.fill(goodsBackDue, 0);
    }

    /// The place in a ring of what is due on a day.
    static int slot(int day) {
        return Math.floorMod(day, RING);
    }

    private static List<List<Pending>> slots() {
        var slots = new ArrayList<List<Pending>>();
        for (int i = 0; i < RING; i++) {
            slots.add(new ArrayList<>());
        }
        return slots;
    }

    private static int[][] copy(int[][] rows) {
        var copy = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
