package fulcrum.units;

import java.util.List;

/// A sentence for a person, named by its key in the message bundles, with what goes into it: text,
/// words that are kept in both languages, or a sentence of its own.
///
/// Stages give this instead of text; a door says it in the reader's language.
public record Said(String key, List<Object> arguments) {

    public Said {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a sentence has a key in the message bundles");
        }
        arguments = List.copyOf(arguments);
    }

    public static Said of(String key, Object... arguments) {
        return new Said(key, java.util.Arrays.stream(arguments).map(Said::kept).toList());
    }

    private static Object kept(Object argument) {
        return argument instanceof Said || argument instanceof Words
                ? argument
                : String.valueOf(argument);
    }
}
