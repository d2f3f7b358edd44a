package fulcrum.store;

import fulcrum.units.Period;
import fulcrum.units.Said;

/// Days on which a shop's country buys more, or less, than on ordinary ones.
public record Festival(Said name, Period days) {

    private static final String NAMED = "store.festival.";

    static Festival named(String word, Period days) {
        return new Festival(said(word), days);
    }

    /// The name of a festival by its word.
    public static Said said(String word) {
        return Said.of(NAMED + word);
    }

    /// Such as `double-11`, for a festival of the calendar.
    public String word() {
        return name.key().substring(name.key().lastIndexOf('.') + 1);
    }
}
