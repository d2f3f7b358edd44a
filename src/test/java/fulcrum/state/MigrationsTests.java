package fulcrum.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTests {

    @Test
    void everyNewMigrationFileRaisesTheVersionThatSavesLookingAtThem() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            assertThat(
                            files.map(Path::toString)
                                    .filter(file -> file.endsWith(".sql"))
                                    .filter(file -> !file.contains("only-postgres"))
                                    .count())
                    .isEqualTo(Migrations.VERSION);
        }
    }

    @Test
    void whatEachDatabaseWritesInItsOwnWordsIsThereForAll() throws IOException {
        assertThat(names("only-postgres")).isNotEmpty().isEqualTo(names("only-sqlite"));
    }

    private static List<String> names(String folder) throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration", folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
