package fulcrum.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LayoutPagesTests {

    static final Path PAGE = Path.of("docs", "layouts.md");

    @Test
    void theDocumentSaysWhatTheLayoutsSay() throws IOException {
        var page = LayoutPages.markdown(Layouts.shipped());
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/layouts.md; rewrite it with -Dgolden.write=true")
                .isEqualTo(page);
    }

    @Test
    void everyLayoutIsOnThePageAndSaysWhatIsNeverKept() {
        var page = LayoutPages.markdown(Layouts.shipped());
        assertThat(LayoutsTests.LAYOUTS.all())
                .allSatisfy(layout -> assertThat(page).contains("\n## " + layout.id() + "\n"));
        assertThat(page).contains("Never kept: `买家支付宝账号` / `买家留言` / `收货人姓名`");
        assertThat(page).contains("| `花费(分)` (× 0.01); else `花费` / `花费(元)` | `cost` | money");
    }
}
