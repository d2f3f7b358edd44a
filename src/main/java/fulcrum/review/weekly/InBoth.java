package fulcrum.review.weekly;

import fulcrum.units.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Sentences that are kept as they were written, in both languages.
public record InBoth(List<String> english, List<String> chinese) {

    static final InBoth NOTHING = new InBoth(List.of(), List.of());

    public InBoth {
        english = List.copyOf(english);
        chinese = List.copyOf(chinese);
    }

    static InBoth of(Function<Texts, List<String>> writing) {
        return new InBoth(
                writing.apply(Texts.in(Texts.ENGLISH)), writing.apply(Texts.in(Texts.CHINESE)));
    }

    public List<String> in(Locale locale) {
        return locale.getLanguage().equals(Texts.CHINESE.getLanguage()) ? chinese : english;
    }
}
