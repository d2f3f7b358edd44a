package fulcrum.web.frame;

/// The pages of the navigation, in its order.
public enum Place {
    TODAY("/today", "web.nav.today", "h"),
    GOAL("/goal", "web.nav.goal", "o"),
    DIAGNOSIS("/diagnosis", "web.nav.diagnosis", "x"),
    ACTIONS("/actions", "web.nav.actions", "a"),
    EFFECTS("/effects", "web.nav.effects", "v"),
    REVIEW("/review", "web.nav.review", "r"),
    LEVERS("/levers", "web.nav.levers", "l"),
    FIGURES("/figures", "web.nav.figures", "f"),
    TREE("/tree", "web.nav.tree", "t"),
    EXPLAIN("/explain", "web.nav.explain", "e"),
    DATA("/data", "web.nav.data", "d"),
    PEOPLE("/people", "web.people", "p"),
    /// Pages outside the navigation.
    NONE("/", "web.nav.none", "");

    private final String path;
    private final String key;
    private final String shortcut;

    Place(String path, String key, String shortcut) {
        this.path = path;
        this.key = key;
        this.shortcut = shortcut;
    }

    public String path() {
        return path;
    }

    /// Its name in the message bundles.
    public String key() {
        return key;
    }

    /// Whether it is out of the way on a phone, where the navigation has room for a few.
    public boolean seldom() {
        return this == DIAGNOSIS
                || this == EFFECTS
                || this == REVIEW
                || this == LEVERS
                || this == EXPLAIN
                || this == PEOPLE;
    }

    /// Whether it begins another part of the navigation: the loop, its figures, its people.
    private boolean apart() {
        return this == FIGURES || this == PEOPLE;
    }

    /// How the navigation shows it.
    public String style() {
        return (apart() ? "apart " : "") + (seldom() ? "wide-only" : "");
    }

    /// The key that opens it, after `g`.
    public String shortcut() {
        return shortcut;
    }

    static Place of(String path) {
        for (var place : values()) {
            if (place != NONE && (path + "/").startsWith(place.path + "/")) {
                return place;
            }
        }
        return NONE;
    }
}
