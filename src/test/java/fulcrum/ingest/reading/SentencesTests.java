package fulcrum.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every reason for refusing has its sentence, and every sentence its use.
class SentencesTests {

    static final Pattern KEY = Pattern.compile("\"((?:reading|typing)\\.[a-z0-9-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"messages/ingest.properties", "messages/ingest_zh.properties"})
    void reasonsAndSentencesAreTheSame(String bundle) throws Exception {
        var used = new TreeSet<String>();
        for (var room : List.of("reading", "typing")) {
            used.addAll(keysIn(Path.of("src/main/java/fulcrum/ingest", room)));
        }
        var said = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources").resolve(bundle))) {
            said.load(in);
        }
        assertThat(used).hasSizeGreaterThan(40);
        assertThat(
                        said.stringPropertyNames().stream()
                                .filter(key -> key.matches("(reading|typing)\\..*")))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    private static Set<String> keysIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.flatMap(SentencesTests::lines)
                    .flatMap(line -> KEY.matcher(line).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
