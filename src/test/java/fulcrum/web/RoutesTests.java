package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesTests {

    static final Path GOLDEN = Path.of("src/test/resources/golden/web/routes.txt");

    @TempDir Path directory;

    /// A route that is new, gone or open to others than before is seen here, in review.
    @Test
    void theRoutesAndWhoMayUseThemAreAsWrittenDown() throws IOException {
        try (var served = new Served(directory)) {
            var routes =
                    Routes.of(served).stream()
                            .map(Routes.Route::toString)
                            .collect(Collectors.joining("\n", "", "\n"));
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(GOLDEN.getParent());
                Files.writeString(GOLDEN, routes);
            }
            assertThat(routes).isEqualTo(Files.readString(GOLDEN));
        }
    }
}
