package fulcrum.units;

import java.util.Locale;

/// The same words in English and 简体中文.
public record Words(String english, String chinese) {

    public Words {
        if (english.isBlank() || chinese.isBlank()) {
            throw new IllegalArgumentException("words are given in English and in Chinese");
        }
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
