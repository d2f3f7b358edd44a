package fulcrum.web.frame;

import java.util.regex.Pattern;

/// An address inside this installation: what a redirect may lead to.
public final class LocalPath {

    /// One slash, then no second slash and no backslash: `//evil` and `/\evil` leave the house.
    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /// `given`, where it stays inside; else the first page.
    public static String orHome(String given) {
        return given.length() <= LONGEST && FORM.matcher(given).matches() ? given : "/";
    }
}
