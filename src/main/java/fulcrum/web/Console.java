package fulcrum.web;

import fulcrum.units.Texts;
import java.util.function.Consumer;

/// Where the door speaks to the person who started it, and in which language.
public record Console(Texts texts, Consumer<String> line) {

    void say(String key, Object... arguments) {
        line.accept(texts.say(key, arguments));
    }
}
