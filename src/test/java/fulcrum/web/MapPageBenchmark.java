package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import fulcrum.diagnosis.Telling;
import fulcrum.diagnosis.mindmap.MapFiles;
import fulcrum.diagnosis.mindmap.MapReading;
import fulcrum.diagnosis.mindmap.NodeText;
import fulcrum.diagnosis.mindmap.Outline;
import fulcrum.metrics.Unit;
import fulcrum.outlook.DailyShop;
import fulcrum.units.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a person at a map of 1,000 nodes waits. Not part of the tests; `docs/benchmarks.md`
/// gives the command.
class MapPageBenchmark {

    private static final int NODES = Integer.getInteger("nodes", 1_000);
    private static final int TIMES = Integer.getInteger("times", 30);

    /// Until the next frame is on the screen.
    private static final String FRAME =
            "new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))";

    private static final String SETTLED =
            "new Promise(done => document.addEventListener('htmx:afterSettle', done, { once: true }))";

    @TempDir Path directory;

    @Test
    void aMapOfManyNodes() {
        DailyShop.of(directory, "10", "usual").open().close();
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 1600, "en-GB", ColorScheme.LIGHT)) {
            boss.firstStart();
            boss.makeStore("Kites", "shop", "any", "EUR");
            fill(served);
            boss.open("/diagnosis?store=shop");
            var boxes = boss.page.locator("[role=treeitem]").count();
            assertThat(boxes).isGreaterThan(NODES);
            System.out.printf("%d cards%n", boxes);
            told("a step by an arrow key", boss, key("ArrowDown"), FRAME);
            told("a step of the zoom", boss, key("+"), FRAME);
            told("pan", boss, "document.querySelector('.map').scrollBy(40, 40)", FRAME);
            told("fold and unfold", boss, key(" "), FRAME);
            told(
                    "add, with the whole page anew",
                    boss,
                    "htmx.ajax('POST', '/diagnosis/map', { target: '#diagnosis', values: { store: 'shop', do: 'add', node: 'branch-stock', title: 'x' } })",
                    SETTLED);
        }
    }

    private static String key(String key) {
        return "document.querySelector('[data-key=branch-traffic]').dispatchEvent(new KeyboardEvent('keydown', { key: '"
                + key
                + "', bubbles: true }))";
    }

    private static void told(String what, Reader boss, String deed, String until) {
        var taken = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            var time =
                    boss.page.evaluate(
                            "async () => { const start = performance.now(); const end = %s; %s; await end; %s; return performance.now() - start; }"
                                    .formatted(until, deed, "await " + FRAME));
            taken.add(((Number) time).doubleValue());
        }
        Collections.sort(taken);
        System.out.printf(
                "%s: p50 %.0f ms, p95 %.0f ms, most %.0f ms%n",
                what, taken.get(TIMES / 2), taken.get(TIMES * 95 / 100), taken.getLast());
    }

    /// Thoughts under every branch, three deep.
    private static void fill(Served served) {
        var rooms = served.rooms;
        var store = rooms.stores().all().getFirst();
        var diagnosis = rooms.diagnostics().of(store, rooms.diagnostics().today(store));
        var texts = Texts.in(Texts.ENGLISH);
        var text = new NodeText(new Telling(diagnosis, Unit.MONEY, texts), texts);
        var parts =
                IntStream.range(0, NODES / 10)
                        .mapToObj(i -> outline("thought " + i, leaves(i)))
                        .toList();
        var file = MapFiles.opml(outline("Thoughts", parts)).getBytes(StandardCharsets.UTF_8);
        var read = (MapReading.Result.Read) MapReading.read(file);
        var by = rooms.people().all().getFirst().person();
        assertThat(rooms.mindmaps().bring(by, diagnosis, text, read.map())).isNotNull();
    }

    private static List<Outline> leaves(int of) {
        return IntStream.range(0, 9)
                .mapToObj(i -> outline("leaf %d of %d".formatted(i, of), List.of()))
                .toList();
    }

    private static Outline outline(String title, List<Outline> parts) {
        return new Outline("", title, List.of(), "", parts);
    }
}
