package fulcrum.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationsTests {

    @Test
    void everyNewMigrationFileRaisesTheVersionThatSavesLookingAtThem() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".sql")).count())
                    .isEqualTo(Migrations.VERSION);
        }
    }
}
