package fulcrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.OwnDefinitions;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People who look at trees of 60 and of 200 cards, one to three seconds apart, each click other
/// days or another fold; and how long one page takes with all its days new. Not part of the tests;
/// `docs/benchmarks.md` gives the command.
class TreePageBenchmark {

    private static final int LINES = Integer.getInteger("lines", 500_000);
    private static final int PEOPLE = Integer.getInteger("people", 20);
    private static final int CLICKS = 25;
    private static final Pattern CARD = Pattern.compile("role=\"treeitem\"");

    /// 3 regions × 4 channels with what orders are made of, and 12 products × 3 regions.
    private static final String TREES =
            """
            trees:
              sixty:
                name: Sixty
                root: paid
                ways:
                  paid: [over region, over channel, orders * order_value]
                  order_value: unit_price * units_per_order + charges_per_order
              two_hundred:
                name: Two hundred
                root: paid
                ways:
                  paid: [over product, over region, orders * order_value]
                  order_value: unit_price * units_per_order + charges_per_order
            """;

    @TempDir Path folder;

    @Test
    void treesOfManyCards() throws Exception {
        try (var served = new Served(folder.resolve("data"));
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            ClickedShop.fill(served, folder, LINES);
            var boss = served.boss();
            var kept =
                    served.rooms
                            .definitions()
                            .add(
                                    Served.NAME,
                                    BigFiles.STORE.id(),
                                    new OwnDefinitions.Change(TREES, "to measure", 0));
            assertThat(kept).isEqualTo(OwnDefinitions.Outcome.KEPT);
            for (var tree : List.of("sixty", "two_hundred")) {
                clicks(boss, ClickedShop.random(0), tree, false);
                report(
                        tree + ", one after the other",
                        clicks(boss, ClickedShop.random(99), tree, false));
                var walks = new ArrayList<Callable<List<Double>>>();
                for (int person = 1; person <= PEOPLE; person++) {
                    var browser = served.boss();
                    var random = ClickedShop.random(person);
                    walks.add(() -> clicks(browser, random, tree, true));
                }
                var taken = new ArrayList<Double>();
                for (var walk : people.invokeAll(walks)) {
                    taken.addAll(walk.get());
                }
                report(tree + ", %d people".formatted(PEOPLE), taken);
            }
        }
    }

    private static List<Double> clicks(
            Browser browser, RandomGenerator random, String tree, boolean thinking)
            throws InterruptedException {
        var taken = new ArrayList<Double>();
        int cards = 0;
        for (int i = 0; i < CLICKS; i++) {
            if (thinking) {
                Thread.sleep(1000 + random.nextInt(2000));
            }
            var path = path(random, tree);
            long start = System.nanoTime();
            var answer = browser.get(path, "HX-Request", "true");
            taken.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            cards = Math.max(cards, (int) CARD.matcher(answer.body()).results().count());
        }
        assertThat(cards).isGreaterThanOrEqualTo(tree.equals("sixty") ? 60 : 200);
        if (!thinking) {
            System.out.printf("%s: up to %d cards%n", tree, cards);
        }
        return taken;
    }

    /// Every other click folds a branch of the same four weeks; the others ask for other days.
    private static String path(RandomGenerator random, String tree) {
        boolean isFold = random.nextBoolean();
        int end = isFold ? ClickedShop.DAYS : ClickedShop.DAYS - random.nextInt(300);
        int days = isFold ? 28 : 7 * (1 + random.nextInt(13));
        return "/tree?store=big&tree=%s&compare=prior&from=%s&to=%s%s"
                .formatted(
                        tree,
                        ClickedShop.FIRST.plusDays(end - days),
                        ClickedShop.FIRST.plusDays(end - 1L),
                        isFold ? "&shut=paid;region=Sichuan" : "");
    }

    private static void report(String what, List<Double> taken) {
        Collections.sort(taken);
        System.out.printf(
                "%s, %,d lines, %d clicks: p50 %.0f ms, p95 %.0f ms, slowest %.0f ms%n",
                what, LINES, taken.size(), at(taken, 0.5), at(taken, 0.95), taken.getLast());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
