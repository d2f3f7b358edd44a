package fulcrum.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the pages in README and docs, taken of the invented shop: always the same shop
/// on the same morning, so that a picture changes where a page does.
///
/// `mvn -q test -Dtest=Screenshots`
class Screenshots {

    private static final int DAYS = 540;

    private static final Map<String, String> PICTURES =
            Map.of(
                    "data", "/data?store=demo",
                    "today", "/today?store=demo",
                    "review", "/review?store=demo");

    @TempDir Path directory;

    @Test
    void areTaken() {
        try (var chromium = Chromium.open();
                var shop = LivedShop.in(directory, DAYS)) {
            shop.live(chromium);
            try (var boss = chromium.reader(shop.served, 1280, "en-GB", ColorScheme.LIGHT)) {
                boss.signIn();
                PICTURES.forEach((name, path) -> {
                    boss.open(path);
                    boss.page.screenshot(
                            new Page.ScreenshotOptions().setPath(Path.of("docs", name + ".png")));
                });
            }
        }
    }
}
