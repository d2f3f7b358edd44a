package fulcrum.storeworld.exports;

/// A column of an export, and what its cells must be: only what must be something can be spoiled so
/// that a reader has to notice.
///
/// @param wrong what no reader may take for a cell of this kind
public record Column(String name, Kind kind, String wrong) {

    public enum Kind {
        /// An id that no row can do without.
        ID,
        TIME,
        NUMBER,
        /// Anything.
        FREE
    }

    /// An id without which a row says nothing.
    public static Column id(String name) {
        return new Column(name, Kind.ID, "");
    }

    public static Column day(String name) {
        return new Column(name, Kind.TIME, "2025-02-30");
    }

    public static Column time(String name) {
        return new Column(name, Kind.TIME, "2025-02-30 10:00:00");
    }

    /// A time that is written differently; `wrong` is a day that no calendar has, in that writing.
    public static Column time(String name, String wrong) {
        return new Column(name, Kind.TIME, wrong);
    }

    /// Money or a count.
    public static Column number(String name) {
        return new Column(name, Kind.NUMBER, "see note");
    }

    public static Column free(String name) {
        return new Column(name, Kind.FREE, "");
    }
}
