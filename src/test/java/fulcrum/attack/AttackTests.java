package fulcrum.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The list of attacks against a fresh install, from outside: over HTTP, the import door and the
/// command line. `mvn -q test -Dtest=AttackTests` prints what was tried and what came of it.
class AttackTests {

    @TempDir static Path folder;
    private static Install install;
    private static final List<String> TABLE = new ArrayList<>();

    @BeforeAll
    static void start() {
        install = new Install(folder.resolve("fresh").resolve("data"));
    }

    @AfterAll
    static void tell() {
        install.close();
        TABLE.forEach(System.out::println);
    }

    /// In the order in which they are tried: the last ones end the server.
    static List<Attempt> attempts(Cast cast, Path folder) {
        return Stream.of(
                        new Entering(cast, folder).attempts(),
                        new Reaching(cast).attempts(),
                        new Crossing(cast).attempts(),
                        new Asking(cast).attempts(),
                        new Leading(cast).attempts(),
                        new Showing(cast).attempts(),
                        new Giving(cast).attempts(),
                        new Keeping(cast, folder).attempts())
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyAttackIsHeldOff() {
        var wanted = System.getProperty("attack", "");
        return attempts(Cast.of(install), folder).stream()
                .filter(attempt -> wanted.isEmpty() || wanted.contains(attempt.id()))
                .map(attempt ->
                        DynamicTest.dynamicTest(
                                attempt.id() + " " + attempt.tried(), () -> tried(attempt)));
    }

    private static void tried(Attempt attempt) throws Exception {
        var result = "FAILED";
        long start = System.nanoTime();
        try {
            attempt.run().run();
            result = "held off";
        } finally {
            TABLE.add(
                    "%s | %-62s | %-8s | %,d ms"
                            .formatted(
                                    attempt.id(),
                                    attempt.tried(),
                                    result,
                                    (System.nanoTime() - start) / 1_000_000));
        }
    }
}
