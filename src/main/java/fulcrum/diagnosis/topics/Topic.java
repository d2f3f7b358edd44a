package fulcrum.diagnosis.topics;

import fulcrum.actions.Link;
import fulcrum.units.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Something that buyers complain of.
///
/// @param link the part of the work that mends it
/// @param said what of a text is about it
public record Topic(String id, Link link, Words name, Pattern said) {

    /// @param chinese parts of sentences
    /// @param english words and phrases; an ending star stands for any ending, `?` makes the letter
    ///   before it optional
    static Topic of(String id, Link link, Words name, List<String> chinese, List<String> english) {
        var zh = chinese.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var en = english.stream().map(Topic::phrase).collect(Collectors.joining("|"));
        return new Topic(
                id,
                link,
                name,
                Pattern.compile("%s|\\b(?:%s)(?!\\w)".formatted(zh, en), Pattern.CASE_INSENSITIVE));
    }

    private static String phrase(String phrase) {
        return phrase.replace("*", "\\w*").replace(" ", "\\s+").replace("'", "['’]");
    }

    Optional<MatchResult> in(String text) {
        var found = said.matcher(text);
        return found.find() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }
}
