package fulcrum.units;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Every sentence that people read, in one language, from `messages/<room>.properties` (English)
/// and `messages/<room>_zh.properties` (简体中文).
public final class Texts {

    /// One bundle per room, so that a room's words stand beside each other.
    public static final List<String> BUNDLES =
            List.of(
                    "units",
                    "storeworld",
                    "store",
                    "warehouse",
                    "ingest",
                    "backup",
                    "metrics",
                    "outlook",
                    "strategy",
                    "actions",
                    "effects",
                    "leverage",
                    "diagnosis",
                    "review",
                    "web",
                    "api",
                    "cli");

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Texts(Locale locale) {
        this.locale = locale;
        var noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        bundles =
                BUNDLES.stream()
                        .map(room ->
                                ResourceBundle.getBundle("messages." + room, locale, noFallback))
                        .toList();
    }

    /// The texts in the language of `locale`: Chinese for any Chinese locale, else English.
    public static Texts in(Locale locale) {
        return locale.getLanguage().equals("zh") ? new Texts(CHINESE) : new Texts(ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /// What else is said inside of a sentence, standing by itself: with a capital at its beginning.
    public String sentence(Said said) {
        var told = say(said);
        int first = told.offsetByCodePoints(0, Math.min(1, told.length()));
        return told.substring(0, first).toUpperCase(locale) + told.substring(first);
    }

    public String say(Said said) {
        return say(said.key(), said.arguments().stream().map(this::told).toArray());
    }

    private Object told(Object argument) {
        return switch (argument) {
            case Said inner -> say(inner);
            case Words words -> words.in(locale);
            default -> argument;
        };
    }

    public boolean knows(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /// The sentence of a key, its `{0}`, `{1}` … filled in; numbers in `arguments` keep their form.
    public String say(String key, Object... arguments) {
        for (var bundle : bundles) {
            if (bundle.containsKey(key)) {
                return new MessageFormat(bundle.getString(key), locale).format(arguments);
            }
        }
        throw new MissingResourceException(
                "no message '%s' in messages/*.properties".formatted(key), "messages", key);
    }
}
