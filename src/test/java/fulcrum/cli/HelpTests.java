package fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.Program;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What every verb says of itself, and to whom who asks it wrongly.
class HelpTests {

    @TempDir Path folder;

    /// The words that lead to each verb.
    private List<List<String>> verbs() {
        var caller = new Caller(folder, folder.resolve("data"), Locale.ENGLISH, "lin");
        var nowhere = new PrintWriter(Writer.nullWriter());
        try (var ownership = new Ownership()) {
            var clock = InstantSource.fixed(Instant.parse("2026-06-03T01:00:00Z"));
            var desk = new Desk(nowhere, nowhere, caller, clock, ownership);
            var verbs =
                    below(new CommandLineDoor(desk, (_, _, _) -> () -> {}).verbs(), List.of())
                            .filter(verb -> !verb.isEmpty() && !verb.contains("help"))
                            .toList();
            assertThat(verbs).hasSizeGreaterThan(40);
            return verbs;
        }
    }

    private static Stream<List<String>> below(CommandLine line, List<String> words) {
        return Stream.concat(
                Stream.of(words),
                line.getSubcommands().entrySet().stream()
                        .flatMap(one ->
                                below(
                                        one.getValue(),
                                        Stream.concat(words.stream(), Stream.of(one.getKey()))
                                                .toList())));
    }

    private Program.Ended call(List<String> verb, String... more) {
        return Program.call(
                folder.resolve("data"),
                Stream.concat(verb.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void everyVerbHasHelpWithAnExampleOfItself() {
        for (var verb : verbs()) {
            var help = call(verb, "--help");
            var example = "Examples?: fulcrum " + String.join(" ", verb) + "\\b";
            assertThat(help.code()).as("%s", verb).isZero();
            assertThat(help.out()).as("%s", verb).containsPattern(example);
        }
        assertThat(call(List.of(), "--help").out()).contains("Usage: fulcrum", "Example: fulcrum");
    }

    @Test
    void whoeverAsksWronglyIsToldWhatIsRight() {
        for (var verb : verbs()) {
            var wrong = call(verb, "--no-such-option");
            assertThat(wrong.code()).as("%s", verb).isEqualTo(CommandLineDoor.USAGE);
            assertThat(wrong.err())
                    .as("%s", verb)
                    .containsAnyOf("--no-such-option", "Missing required")
                    .contains("--help");
        }
    }

    /// On an empty data directory; what serves or invents a store is left out.
    @Test
    void aVerbWithoutAnythingSaysItsNextStep() {
        for (var verb : verbs()) {
            if (Stream.of("serve", "demo", "storeworld").anyMatch(verb::contains)) {
                continue;
            }
            var bare = call(verb);
            assertThat(bare.code()).as("%s: %s", verb, bare.err()).isIn(0, 2);
            if (bare.code() == CommandLineDoor.USAGE) {
                assertThat(bare.err()).as("%s", verb).contains("--help");
            }
        }
    }
}
