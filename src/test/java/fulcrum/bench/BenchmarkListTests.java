package fulcrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The list that `src/test/benchmarks.sh` runs, and the page that tells of it.
class BenchmarkListTests {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("-Dtest=(\\w+)(?:#(\\w+))?");

    private static List<String> named() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/benchmarks.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|")[0].strip())
                .toList();
    }

    private static Set<String> classes(String ending) throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending + ".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String source(String type) throws IOException {
        try (var files = Files.walk(TESTS)) {
            var file = files.filter(one -> one.endsWith(type + ".java")).findFirst();
            assertThat(file).as(type).isPresent();
            return Files.readString(file.orElseThrow());
        }
    }

    @Test
    void everyBenchmarkIsOnTheList() throws IOException {
        var listed = named().stream().map(name -> name.split("#")[0]).collect(Collectors.toSet());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(classes("Benchmark"));
    }

    @Test
    void whatIsNamedIsThere() throws IOException {
        var page = NAMED.matcher(Files.readString(Path.of("docs/benchmarks.md")));
        var list = NAMED.matcher("-Dtest=" + String.join(" -Dtest=", named()));
        for (var found : List.of(page.results().toList(), list.results().toList())) {
            assertThat(found).hasSizeGreaterThan(20);
            for (var one : found) {
                var source = source(one.group(1));
                if (one.group(2) != null) {
                    assertThat(source).contains("void " + one.group(2) + "(");
                }
            }
        }
    }
}
