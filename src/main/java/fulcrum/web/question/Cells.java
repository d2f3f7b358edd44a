package fulcrum.web.question;

/// Cells of a table that leaves the house.
public final class Cells {

    private Cells() {}

    /// A name that a spreadsheet would take for a formula begins with an apostrophe instead.
    public static String safe(String name) {
        return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
