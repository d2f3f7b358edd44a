package fulcrum.storeworld.world;

import java.util.Arrays;

/// The shop's customers who may buy again, in the order in which they came.
///
/// Each has a buying rate and a chance to drop out after every purchase (MBG/NBD: Batislam,
/// Denizel, Filiztekin (2007), International Journal of Research in Marketing 24(3)). Who has
/// dropped out is forgotten, so that memory does not grow with the days.
final class Crowd {

    long[] number;
    float[] rate;
    float[] drop;
    short[] taste;
    short[] region;
    boolean[] known;
    int size;

    Crowd(int room) {
        number = new long[room];
        rate = new float[room];
        drop = new float[room];
        taste = new short[room];
        region = new short[room];
        known = new boolean[room];
    }

    Crowd copy() {
        var copy = new Crowd(0);
        copy.number = number.clone();
        copy.rate = rate.clone();
        copy.drop = drop.clone();
        copy.taste = taste.clone();
        copy.region = region.clone();
        copy.known = known.clone();
        copy.size = size;
        return copy;
    }

    /// Adds a customer; the caller fills in what they are at the place that this gives.
    int add(long who) {
        if (size == number.length) {
            int room = Math.max(64, size + size / 2);
            number = Arrays.copyOf(number, room);
            rate = Arrays.copyOf(rate, room);
            drop = Arrays.copyOf(drop, room);
            taste = Arrays.copyOf(taste, room);
            region = Arrays.copyOf(region, room);
            known = Arrays.copyOf(known, room);
        }
        number[size] = who;
        return size++;
    }

    /// Moves a customer to a place further to the front, while those between are let go.
    void move(int from, int to) {
        number[to] = number[from];
        rate[to] = rate[from];
        drop[to] = drop[from];
        taste[to] = taste[from];
        region[to] = region[from];
        known[to] = known[from];
    }
}
