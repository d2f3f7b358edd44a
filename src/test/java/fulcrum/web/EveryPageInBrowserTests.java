package fulcrum.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import fulcrum.web.Inspection.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every page of the written list of routes, looked at by rule: in both languages, light and dark,
/// on a phone and on a wide screen. What a page says to those without eyes or mouse is the same in
/// both looks, so it is asked once. A route that is new has to be given an address here, or a
/// reason why it is no page.
///
/// `-Dpage=/tree.*` looks at the routes of that pattern alone; what was measured lies in
/// `target/pages.md`.
class EveryPageInBrowserTests {

    private static final int DAYS = 90;

    /// Pages that show themselves in more than one way.
    private static final Map<String, List<String>> VIEWS =
            Map.ofEntries(
                    entry("/tree", List.of("/tree", "/tree?view=list")),
                    entry(
                            "/figures",
                            List.of("/figures", "/figures?m=paid&by=channel&grain=total")),
                    entry(
                            "/figures/trace",
                            List.of(
                                    "/figures/trace?store=demo&m=net_sales&metric=net_sales&grain=day"
                                            + "&date=2026-05-20&from=2026-05-01&to=2026-05-31")),
                    entry("/explain", List.of("/explain?m=paid", "/explain?m=paid&by=product")),
                    entry(
                            "/explain/causes",
                            List.of(
                                    "/explain/causes?store=demo&m=paid&from=2026-05-01&to=2026-05-31")),
                    entry("/metric", List.of("/metric?m=conversion")),
                    entry(
                            "/actions",
                            List.of("/actions", "/actions?view=time", "/actions?view=calendar")),
                    entry(
                            "/diagnosis/node",
                            List.of("/diagnosis/node?store=demo&node=branch-traffic")),
                    entry("/diagnosis/against", List.of("/diagnosis/against?store=demo")),
                    entry("/diagnosis/report", List.of("/diagnosis/report?store=demo")),
                    entry("/goal", List.of("/goal", "/goal?goal=new")));

    /// Before anybody has signed in.
    private static final List<String> STRANGERS = List.of("/sign-in", "/join");

    private static final String FILE = "a file to keep, no page";

    private static final Map<String, String> NO_PAGES =
            Map.ofEntries(
                    entry("/actions/export", FILE),
                    entry("/actions/{number}/evidence/{id}", FILE),
                    entry("/audit/export", FILE),
                    entry("/calendar/{secret}", "what a calendar program reads"),
                    entry("/data/imports/{id}/refused", FILE),
                    entry("/diagnosis/drawing.svg", "a picture on the page"),
                    entry("/diagnosis/file", FILE),
                    entry("/effects/export", FILE),
                    entry("/explain/export", FILE),
                    entry("/figures/export", FILE),
                    entry("/review/export", FILE),
                    entry("/tree/drawing.svg", "a picture on the page"),
                    entry("/assets/{hash}/{name}", "style, script or picture of the pages"),
                    entry("/error", "has no address of its own; /nothing-here shows it"),
                    entry("/health", "what watching programs read"));

    @TempDir static Path directory;
    static Chromium chromium;
    static LivedShop shop;

    @BeforeAll
    static void live() {
        chromium = Chromium.open();
        shop = LivedShop.in(directory, DAYS);
    }

    @AfterAll
    static void stop() {
        if (shop != null) {
            shop.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static final List<Look> LOOKS =
            List.of(
                    new Look("en-GB", ColorScheme.LIGHT, 1600, true),
                    new Look("zh-CN", ColorScheme.DARK, 380, false));

    @Test
    void everyPageIsQuietFitsAndCanBeUsedByAll() throws IOException {
        try (var inspection = new Inspection(chromium, shop.served)) {
            inspect(inspection);
            inspection.write(Path.of("target/pages.md"));
            assertThat(inspection.faults()).isEmpty();
        }
    }

    private static void inspect(Inspection inspection) throws IOException {
        for (var look : LOOKS) {
            inspection.begin(look);
            inspection.look("/start", "/start?code=" + shop.served.code());
        }
        shop.live(chromium);
        inspection.signIn();
        var pages = pages();
        for (var look : LOOKS) {
            inspection.begin(look);
            STRANGERS.forEach(route ->
                    pages.getOrDefault(route, List.of()).forEach(at -> inspection.look(route, at)));
            inspection.asBoss();
            pages.forEach((route, at) -> {
                if (!STRANGERS.contains(route)) {
                    at.forEach(one -> inspection.look(route, one));
                }
            });
            inspection.look("/error", "/nothing-here");
        }
    }

    /// Route → addresses, of all that answer GET in the written list.
    private static Map<String, List<String>> pages() throws IOException {
        var pages = new TreeMap<String, List<String>>();
        var open = new ArrayList<String>();
        for (var route : written()) {
            if (NO_PAGES.containsKey(route) || route.equals("/start")) {
                continue;
            }
            var at =
                    VIEWS.getOrDefault(
                            route,
                            route.contains("{") || route.equals("/join")
                                    ? shop.of(route)
                                    : List.of(route));
            if (at.isEmpty()) {
                open.add(route);
            }
            if (route.matches(System.getProperty("page", ".*"))) {
                pages.put(route, at);
            }
        }
        assertThat(open).as("routes without an address to look at, or a reason").isEmpty();
        return pages;
    }

    private static TreeSet<String> written() throws IOException {
        var routes = new TreeSet<String>();
        Files.readAllLines(RoutesTests.GOLDEN).stream()
                .map(line -> line.split(" "))
                .filter(parts -> parts[0].equals("GET"))
                .forEach(parts -> routes.add(parts[1]));
        assertThat(routes).containsAll(NO_PAGES.keySet());
        return routes;
    }
}
