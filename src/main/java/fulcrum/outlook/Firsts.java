package fulcrum.outlook;

import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.util.List;
import java.util.stream.Stream;

/// Festivals and events ahead that never came before.
///
/// @param likened those of whose kind others came, so that they are counted as the next of them
/// @param widened those of whose kind none came: what will come is as unsure as others moved it
/// @param uncounted those before which nothing came at all
public record Firsts(List<Said> likened, List<Said> widened, List<Said> uncounted) {

    public static final Firsts NONE = new Firsts(List.of(), List.of(), List.of());

    public Firsts {
        likened = List.copyOf(likened);
        widened = List.copyOf(widened);
        uncounted = List.copyOf(uncounted);
    }

    /// As a person would tell them.
    public List<String> told(Texts texts) {
        return Stream.of(
                        told(texts, "outlook.likened", likened),
                        told(texts, "outlook.widened", widened),
                        told(texts, "outlook.unseen", uncounted))
                .flatMap(told -> told)
                .toList();
    }

    private static Stream<String> told(Texts texts, String key, List<Said> names) {
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        texts.say(
                                key,
                                String.join(
                                        texts.say("metrics.comma"),
                                        names.stream().map(texts::say).toList())));
    }
}
