package fulcrum.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FactPagesTests {

    static final Path PAGE = Path.of("docs", "facts.md");

    @Test
    void theDocumentSaysWhatTheTablesHold() throws IOException {
        var page = FactPages.markdown();
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/facts.md; rewrite it with -Dgolden.write=true")
                .isEqualTo(page);
    }

    @Test
    void everyColumnOfEveryTableIsOnThePage() {
        var page = FactPages.markdown();
        for (var kind : FactKind.values()) {
            assertThat(page).contains("\n## " + kind.table() + "\n");
            assertThat(kind.columns())
                    .allSatisfy(column -> assertThat(page).contains("| `" + column.name() + "` |"));
        }
    }
}
