package fulcrum.attack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Keeps `docs/security.md` true: every case has a test that exists, or says what is missing.
class SecurityPageTests {

    private static final Path PAGE = Path.of("docs/security.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TRIED =
            Pattern.compile("new Attempt\\(\\s*\"(A\\d\\d)\",\\s*\"([^\"]+)\"");

    private record Case(String id, String name, String held) {

        static Case of(String line) {
            var cells = line.split("\\|", -1);
            return new Case(cells[0].strip(), cells[1].strip(), cells[2].strip());
        }

        boolean isHeld() {
            return !held.startsWith("none: ") && !held.startsWith("open: ");
        }

        List<String> tests() {
            return isHeld() && !held.isEmpty() ? List.of(held.split(",\\s*")) : List.of();
        }

        String row(Map<String, String> tried) {
            if (!isHeld()) {
                var word = held.startsWith("none: ") ? "does not apply" : "**open**";
                return "| %s | %s | %s | %s |".formatted(id, name, word, held.substring(6));
            }
            var more = tests().stream().map(test -> "`" + test + "`").collect(joining(", "));
            var script = tried.containsKey(id) ? "script: " + tried.get(id) : "";
            return "| %s | %s | held off | %s |"
                    .formatted(
                            id,
                            name,
                            script + (script.isEmpty() || more.isEmpty() ? "" : "; ") + more);
        }
    }

    private static List<Case> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/attacks.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Case::of)
                .toList();
    }

    /// What the script tries, by id.
    private static Map<String, String> tried() throws IOException {
        var tried = new TreeMap<String, String>();
        try (var files = Files.list(TESTS.resolve("fulcrum/attack"))) {
            for (var file : files.toList()) {
                var found = TRIED.matcher(Files.readString(file));
                while (found.find()) {
                    tried.put(found.group(1), found.group(2));
                }
            }
        }
        return tried;
    }

    @Test
    void everyCaseIsTriedOrHasATestThatExistsOrSaysWhyNot() throws IOException {
        var tried = tried();
        assertThat(tried).hasSizeGreaterThan(50);
        var cases = cases();
        assertThat(cases)
                .extracting(Case::id)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 66)
                                .mapToObj("A%02d"::formatted)
                                .toList());
        for (var one : cases) {
            assertThat(one.isHeld() || !tried.containsKey(one.id())).as(one.id()).isTrue();
            assertThat(one.isHeld() && one.tests().isEmpty() && !tried.containsKey(one.id()))
                    .as("%s has no test", one.id())
                    .isFalse();
            one.tests().forEach(SecurityPageTests::exists);
        }
    }

    private static void exists(String test) {
        var parts = test.split("#");
        try (var files = Files.walk(TESTS)) {
            assertThat(files.filter(file -> file.endsWith(parts[0] + ".java")).findFirst())
                    .as(test)
                    .hasValueSatisfying(
                            file -> assertThat(file).content().contains("void " + parts[1] + "("));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePageIsAsTheListSays() throws IOException {
        var page = page();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private static String page() throws IOException {
        var tried = tried();
        var cases = cases();
        long open = cases.stream().filter(one -> one.held().startsWith("open: ")).count();
        long none = cases.stream().filter(one -> one.held().startsWith("none: ")).count();
        return """
        # The attacks that every release has to hold off

        %d cases: %d are held off, %d do not apply, %d are open. This page is written by a test from
        `src/test/resources/attacks.txt` and from what the script tries; the test fails where a case
        has no test, or names one that does not exist.

        ```sh
        mvn -q test -Dtest=AttackTests               # the script, %d cases, against a fresh install
        mvn -q test -Dtest=AttackTests -Dattack=A44  # one of them
        ./fulcrum test                               # all, those that the script cannot try included
        ```

        The script starts Fulcrum as a process of its own over an empty folder, with nothing set, and
        tries each case over HTTP, the import door or the command line. It prints what was tried and
        what came of it, and fails when one attack gets through. See also [SECURITY.md](../SECURITY.md).

        | id | case | result | tried by |
        |---|---|---|---|
        %s
        """
                .formatted(
                        cases.size(),
                        cases.size() - open - none,
                        none,
                        open,
                        tried.size(),
                        cases.stream().map(one -> one.row(tried)).collect(joining("\n")));
    }
}
