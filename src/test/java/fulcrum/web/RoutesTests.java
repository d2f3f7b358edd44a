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
            assertThat(routes)
                    .as("%s; rewrite it with -Dgolden.write=true", GOLDEN)
                    .isEqualTo(Files.readString(GOLDEN));
        }
    }

    /// What `security/Gates` does not name is the boss's alone, which nobody may have meant.
    @Test
    void onlyPeopleTheAuditLogAndTheHostOfDeliveriesAreTheBosssAlone() throws IOException {
        assertThat(Files.readAllLines(GOLDEN))
                .filteredOn(route -> route.endsWith(" PEOPLE"))
                .as("name the address in security/Gates, then rewrite the list")
                .isNotEmpty()
                .allMatch(
                        route -> route.matches("\\w+ /(people|audit|account/delivery/host)[ /].*"));
    }
}
