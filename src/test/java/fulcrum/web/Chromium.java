package fulcrum.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A Chromium, where this machine has one: `FULCRUM_CHROMIUM`, the usual places, or what Playwright
/// has downloaded before. Tests never download one. It is started once for all tests of a process,
/// which takes seconds; whoever closes it closes their windows. Playwright allows one thread, that
/// of the tests.
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static @Nullable Chromium running;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        if (running != null && running.browser.isConnected()) {
            return running;
        }
        if (running != null) {
            running.playwright.close();
        }
        running = started();
        return running;
    }

    private static Chromium started() {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(Reader.PATIENCE);
        var found = installed();
        var options = new BrowserType.LaunchOptions().setChromiumSandbox(false).setArgs(FLAGS);
        found.ifPresent(options::setExecutablePath);
        try {
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            assumeTrue(
                    found.isPresent(),
                    "no Chromium on this machine: ./fulcrum test gets one, or set FULCRUM_CHROMIUM");
            throw e;
        }
    }

    /// Somebody with a window of that width, whose machine asks for less motion.
    Reader reader(Served served, int width, String locale, ColorScheme scheme) {
        return new Reader(browser.newContext(seat(width, locale, scheme)), served);
    }

    /// Where a reader sits.
    static Browser.NewContextOptions seat(int width, String locale, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale(locale)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme);
    }

    private static Optional<Path> installed() {
        var named = System.getenv("FULCRUM_CHROMIUM");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.contexts().forEach(BrowserContext::close);
    }
}
