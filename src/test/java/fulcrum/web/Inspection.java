package fulcrum.web;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import fulcrum.units.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// Looks at pages by rule and writes down what is wrong with each.
final class Inspection implements AutoCloseable {

    private static final int[] WIDTHS = {380, 1600};
    private static final int HEIGHT = 900;

    /// As many bytes as a page, its style and its scripts may have, packed, without the charts' own
    /// library.
    private static final int MOST_BYTES = 150_000;

    /// What a page fetches by itself is there.
    private static final String COME =
            "() => !document.querySelector('.htmx-request, [hx-trigger=load]')";

    private static final String CHARTS = "echarts.js";

    /// So many keys are pressed on a page; the stops after them are asked for their focus only.
    private static final int KEYS = 40;

    /// A page that moves by less stands still for the eye.
    private static final double STILL = 0.02;

    /// How somebody looks.
    ///
    /// @param whole by every rule and by keys; else by the rules alone that colours and width
    ///   decide
    record Look(String language, ColorScheme scheme, int width, boolean whole) {}

    /// The most that any look measured.
    ///
    /// @param drawn after how many milliseconds the largest thing stood there
    private record Measured(int bytes, double moved, double drawn) {

        Measured or(Measured other) {
            return new Measured(
                    Math.max(bytes, other.bytes),
                    Math.max(moved, other.moved),
                    Math.max(drawn, other.drawn));
        }
    }

    private final Chromium chromium;
    private final Served served;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Measured> measured = new TreeMap<>();
    private final Map<String, Integer> packed = new HashMap<>();
    private final Set<Response> loaded = new HashSet<>();
    private Look look = new Look("en-GB", ColorScheme.LIGHT, 1280, false);
    private String session = "";
    private Reader reader;

    Inspection(Chromium chromium, Served served) {
        this.chromium = chromium;
        this.served = served;
        this.reader = chromium.reader(served, look.width(), look.language(), look.scheme());
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /// Once, for all looks.
    void signIn() {
        sit(look, "");
        reader.signIn();
        session = reader.page.context().storageState();
    }

    /// As somebody who is not signed in.
    void begin(Look fresh) {
        sit(fresh, "");
    }

    void asBoss() {
        sit(look, session);
    }

    private void sit(Look fresh, String storage) {
        reader.close();
        look = fresh;
        var seat = Chromium.seat(look.width(), look.language(), look.scheme());
        if (!storage.isEmpty()) {
            seat.setStorageState(storage);
        }
        reader = new Reader(chromium.browser().newContext(seat), served);
        reader.page.addInitScript(script("before"));
        reader.page.addInitScript(script("keys"));
        reader.page.onResponse(loaded::add);
    }

    void look(String route, String path) {
        loaded.clear();
        var answer = reader.open(path);
        reader.page.waitForFunction(COME);
        int status = answer.status();
        int expected = route.equals("/error") ? 404 : 200;
        var found = new ArrayList<String>();
        if (status != expected) {
            found.add("answers " + status);
        }
        reader.complaints.removeIf(complaint -> expected == 404 && complaint.contains("404"));
        found.addAll(reader.told(script("words"), Texts.BUNDLES));
        measure(route, answer, found);
        reader.page.evaluate("() => window.withoutEdges()");
        found.addAll(look.whole() ? reader.barriers() : reader.barriersToTheEye());
        reader.page.evaluate("() => { document.adoptedStyleSheets = []; }");
        if (look.whole()) {
            keys(found);
        }
        fits(found);
        found.addAll(reader.complaints);
        reader.complaints.clear();
        found.forEach(fault ->
                faults.add(
                        "%s (%s, %s, %d px): %s"
                                .formatted(
                                        path,
                                        look.language(),
                                        look.scheme(),
                                        look.width(),
                                        fault)));
    }

    private void fits(List<String> found) {
        for (int width : WIDTHS) {
            reader.page.setViewportSize(width, HEIGHT);
            if (!reader.fits()) {
                found.add("is wider than %d px".formatted(width));
            }
        }
        reader.page.setViewportSize(look.width(), HEIGHT);
    }

    private void keys(List<String> found) {
        reader.page.evaluate("() => window.toTheTop()");
        int stops = ((Number) reader.page.evaluate("() => window.stops().length")).intValue();
        int keys = Math.min(stops, KEYS);
        for (int key = 0; key < keys; key++) {
            reader.page.keyboard().press("Tab");
        }
        found.addAll(reader.told("keys => window.passedOver(keys)", keys));
        found.addAll(reader.told("() => window.unseen()"));
    }

    private void measure(String route, Response page, List<String> found) {
        int bytes = packed(page.text());
        for (var one : List.copyOf(loaded)) {
            var type = one.request().resourceType();
            if ((type.equals("stylesheet") || type.equals("script"))
                    && !one.url().endsWith(CHARTS)) {
                bytes += packed.computeIfAbsent(one.url(), _ -> packed(one.text()));
            }
        }
        double moved = number("() => window.looked.moved");
        var now = new Measured(bytes, moved, number("() => window.looked.drawn"));
        measured.merge(route, now, Measured::or);
        if (bytes > MOST_BYTES) {
            found.add("is %d bytes packed".formatted(bytes));
        }
        if (moved > STILL) {
            found.add(
                    "moves by %.3f while it comes: %s"
                            .formatted(moved, reader.told("() => window.looked.movers")));
        }
    }

    private double number(String script) {
        return ((Number) reader.page.evaluate(script)).doubleValue();
    }

    private static int packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static String script(String name) {
        try (var stream = Inspection.class.getResourceAsStream("/web/%s.js".formatted(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was measured, as a table of Markdown.
    void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("| page | kB packed | moved | largest thing drawn after |");
        lines.add("|---|---|---|---|");
        measured.forEach((route, one) ->
                lines.add(
                        "| `%s` | %.0f | %.3f | %.0f ms |"
                                .formatted(route, one.bytes() / 1000.0, one.moved(), one.drawn())));
        Files.write(file, lines);
    }

    @Override
    public void close() {
        reader.close();
    }
}
