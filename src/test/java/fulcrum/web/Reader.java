package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Someone at a screen, and everything that went wrong on it.
final class Reader implements AutoCloseable {

    /// Milliseconds; machines that also do something else are slow.
    static final int PATIENCE = 120_000;

    private static final int SETTLING = 3_000;

    private static final String AXE = "/axe.min.js";

    final Page page;
    final List<String> complaints = new ArrayList<>();
    private final BrowserContext context;
    private final Served served;

    Reader(BrowserContext context, Served served) {
        this.context = context;
        this.served = served;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        var house = served.uri("/").toString();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log") && !message.type().equals("debug")) {
                complaints.add("%s: %s".formatted(message.type(), message.text()));
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(house) && !request.url().startsWith("data:")) {
                complaints.add("foreign: " + request.url());
            }
        });
    }

    Response open(String path) {
        return page.navigate(served.uri(path).toString());
    }

    void firstStart() {
        open("/start?code=" + served.code());
        page.fill("#name", Served.NAME);
        page.fill("#password", Served.PASSWORD);
        page.fill("#again", Served.PASSWORD);
        page.click("button.main");
    }

    void signIn() {
        open("/sign-in");
        page.fill("#name", Served.NAME);
        page.fill("#password", Served.PASSWORD);
        page.click("button.main");
    }

    void makeStore(String name, String id, String platform, String currency) {
        open("/data/new-store");
        page.fill("#s-name", name);
        page.fill("#s-id", id);
        page.selectOption("#s-platform", platform);
        page.fill("#s-currency", currency);
        page.click("form button.main");
    }

    /// Waits on this page; machines that also do something else are slow.
    void await(BooleanSupplier done) {
        for (int waited = 0; waited < PATIENCE && !done.getAsBoolean(); waited += 200) {
            page.waitForTimeout(200);
        }
        assertThat(done.getAsBoolean()).as("it came in time").isTrue();
    }

    /// Opens a page anew until nothing is said to be under way on it.
    void openSettled(String address) {
        await(() -> {
            open(address);
            return page.locator("p.notice[role=status]").count() == 0;
        });
    }

    void give(String name, String content) {
        page.setInputFiles(
                "#files",
                new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    void assertAccessible(String where) {
        assertThat(barriers()).as(where).isEmpty();
    }

    /// What axe finds against WCAG 2.2, levels A and AA.
    List<String> barriers() {
        return barriers("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    }

    /// Those of them that colours and the width of the screen decide.
    List<String> barriersToTheEye() {
        return barriers(
                "color-contrast",
                "link-in-text-block",
                "target-size",
                "scrollable-region-focusable",
                "meta-viewport",
                "button-name",
                "link-name",
                "label");
    }

    /// @param rules names of rules, or of groups of them
    private List<String> barriers(String... rules) {
        page.evaluate(axe());
        return told(
                """
                async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'], preload: false }))
                    .violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))
                """,
                List.of(rules));
    }

    /// The sentences that a script answers.
    List<String> told(String script, Object... argument) {
        var answer = page.evaluate(script, argument.length == 0 ? null : argument[0]);
        return ((List<?>) answer).stream().map(String::valueOf).toList();
    }

    void assertFits(String where) {
        assertThat(fits()).as("%s fits the screen", where).isTrue();
    }

    /// Whether nothing but tables and charts scrolls sideways, once the page has settled.
    boolean fits() {
        for (int waited = 0; waited < SETTLING && !narrow(); waited += 100) {
            page.waitForTimeout(100);
        }
        return narrow();
    }

    private boolean narrow() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    }

    void assertNoComplaints(String where) {
        assertThat(complaints).as(where).isEmpty();
    }

    private static String axe() {
        try (var stream = Reader.class.getResourceAsStream(AXE)) {
            if (stream == null) {
                throw new IllegalStateException(AXE + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
