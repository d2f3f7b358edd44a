package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.causes.LeafCube;
import fulcrum.metrics.causes.OneDimensionAtATime;
import fulcrum.metrics.causes.Score;
import fulcrum.storeworld.Platform;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.world.Reporter;
import fulcrum.storeworld.world.Scaling;
import fulcrum.storeworld.world.World;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Causes planted in StoreWorld, looked for in its order facts. Not part of the tests;
/// `docs/benchmarks.md` gives the command.
///
/// A world lives month after month of 28 days without fault. At the end of each month it is split:
/// once it lives on as it is, and once for each planted fault with that. What a fault truly took is
/// the difference of the two on the same luck.
class WorldCausesBenchmark {

    private static final long SEED = Long.getLong("seed", 500_000);
    private static final int WORLDS = Integer.getInteger("worlds", 20);
    private static final int PERIODS = Integer.getInteger("periods", 5);
    private static final int PLANTED = Integer.getInteger("planted", 2);
    private static final int TRIES = 8;
    private static final int DAYS = Integer.getInteger("days", 7);
    private static final LocalDate FROM = LocalDate.of(2025, 1, 6);
    private static final String METRIC = System.getProperty("metric", "orders");

    /// A fault counts when it took this part of the shop's month, and this part of what it strikes.
    private static final double LEAST_OF_SHOP = .015;

    private static final double LEAST_OF_STRUCK = .25;

    @TempDir Path folder;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, Tally> kinds = new TreeMap<>();

    /// What the world without the fault names of itself.
    private List<Map<String, String>> own = List.of();

    private static final class Tally {
        int right;
        int inThree;
        int all;

        void add(boolean first, boolean among) {
            right += first ? 1 : 0;
            inThree += among ? 1 : 0;
            all++;
        }

        @Override
        public String toString() {
            return "%d of %d (%d within the first three)".formatted(right, all, inThree);
        }
    }

    @Test
    void plantedFaultsAreNamed() throws IOException {
        for (int world = 0; world < WORLDS; world++) {
            live(SEED + world, FROM.plusWeeks(3L * world % 52));
        }
        tallies.forEach((what, tally) -> System.out.printf("%s: %s%n", what, tally));
        kinds.forEach((what, tally) -> System.out.printf("  %s: %s%n", what, tally));
        assertThat(tallies).isNotEmpty();
    }

    private void live(long seed, LocalDate from) throws IOException {
        var scale =
                new WorldPlan.Scale(
                        Integer.getInteger("products", 300),
                        Integer.getInteger("orders", 2500),
                        0,
                        0,
                        0,
                        0);
        var plan =
                new WorldPlan(
                        seed,
                        from,
                        (PERIODS + 1) * DAYS,
                        Platform.TAOBAO,
                        scale,
                        List.of(),
                        List.of(),
                        false);
        var blueprint = Blueprint.of(plan);
        var world = World.settled(blueprint, Scaling.of(plan));
        var random = new SplittableRandom(seed);
        var before = month(world);
        for (int month = 1; month <= PERIODS; month++) {
            int day = month * DAYS;
            var faults = new WorldFaults(blueprint, random);
            var struck = new ArrayList<Struck>();
            for (int i = 0; i < TRIES; i++) {
                var fault = promising(faults, before, day);
                struck.add(new Struck(fault, world.with(fault.cause())));
            }
            var now = month(world);
            ask("none", before, now, from.plusDays(day), Optional.empty());
            int planted = 0;
            for (var one : struck) {
                if (planted < PLANTED) {
                    var facts = month(one.world);
                    if (matters(one.fault, now, facts)) {
                        planted++;
                        ask("planted", before, facts, from.plusDays(day), Optional.of(one.fault));
                    }
                }
            }
            before = now;
        }
    }

    private record Struck(WorldFaults.Planted fault, World world) {}

    private static WorldFacts month(World world) throws IOException {
        var facts = new WorldFacts();
        world.watch(new Reporter(world, facts));
        for (int i = 0; i < DAYS; i++) {
            var totals = world.live();
            assert totals.orders() >= 0;
        }
        return facts;
    }

    /// A fault that should matter by its size and by what its combination sold; whether it did is
    /// seen afterwards.
    private static WorldFaults.Planted promising(WorldFaults faults, WorldFacts before, int day) {
        while (true) {
            var fault = faults.draw(day);
            double sold = before.lines.stream().filter(fault::strikes).count();
            if (fault.loss() >= LEAST_OF_STRUCK
                    && fault.loss() * sold >= LEAST_OF_SHOP * before.lines.size()) {
                return fault;
            }
        }
    }

    private static boolean matters(WorldFaults.Planted fault, WorldFacts with, WorldFacts struck) {
        double would = with.lines.stream().filter(fault::strikes).count();
        double did = struck.lines.stream().filter(fault::strikes).count();
        return would - did >= LEAST_OF_SHOP * with.lines.size()
                && would - did >= LEAST_OF_STRUCK * would;
    }

    private void ask(
            String what,
            WorldFacts before,
            WorldFacts now,
            LocalDate day,
            Optional<WorldFaults.Planted> fault)
            throws IOException {
        var home = java.nio.file.Files.createTempDirectory(folder, "facts");
        var period = new Period(day, day.plusDays(DAYS));
        try (var warehouse =
                new FactsFixture(home, "shop")
                        .sql(before.insert("shop"))
                        .sql(now.insert("shop"))
                        .covers(
                                FactKind.ORDERS,
                                "",
                                period.before().from().toString(),
                                period.until().toString())
                        .open()) {
            var metrics = new Metrics(warehouse);
            var question = AskCauses.question(METRIC, period.before(), period);
            var answer = metrics.causes(question);
            var ours = ours(answer, true);
            judge(what, "Fulcrum", fault.isPresent() ? ours : ours(answer, false), fault);
            if (fault.isPresent()) {
                judge(
                        what,
                        "Fulcrum, causes that are not there without the fault",
                        without(ours, own),
                        fault);
            } else {
                own = ours.answer();
            }
            var cube = cube(metrics, question);
            judge(what, "Adtributor", OneDimensionAtATime.adtributor(cube), fault);
            judge(what, "one dimension at a time", OneDimensionAtATime.ranking(cube), fault);
            if (Boolean.getBoolean("tell")) {
                tell(what, day, fault, answer);
            }
        }
    }

    private static void tell(
            String what, LocalDate day, Optional<WorldFaults.Planted> fault, CauseAnswer answer) {
        System.out.printf(
                "%s %s %s -> %s%n",
                what,
                day,
                fault.map(one -> one.kind() + " " + one.right()).orElse(""),
                switch (answer) {
                    case CauseAnswer.Found found ->
                            found.causes().stream()
                                            .map(cause ->
                                                    AskCauses.named(cause)
                                                            + " "
                                                            + cause.share()
                                                                    .orElse(BigDecimal.ZERO)
                                                                    .setScale(
                                                                            2,
                                                                            java.math.RoundingMode
                                                                                    .HALF_UP))
                                            .toList()
                                    + " of "
                                    + found.account().change()
                                    + " of "
                                    + found.account().before();
                    case CauseAnswer.NoSingleCause none ->
                            Ask.ENGLISH.say(none.reason())
                                    + none.beside().stream().map(AskCauses::named).toList();
                    case CauseAnswer.Refused refused -> Ask.ENGLISH.say(refused.reason());
                });
    }

    private void judge(
            String what, String who, Score.Named named, Optional<WorldFaults.Planted> fault) {
        boolean first =
                fault.isPresent()
                        ? !named.answer().isEmpty()
                                && fault.get().right().contains(named.answer().getFirst())
                        : named.answer().isEmpty();
        boolean three =
                fault.isPresent()
                        && named.firstThree().stream().anyMatch(fault.get().right()::contains);
        tallies.computeIfAbsent(what + " | " + who, _ -> new Tally()).add(first, three);
        if (fault.isPresent() && who.equals("Fulcrum")) {
            kinds.computeIfAbsent(fault.get().kind(), _ -> new Tally()).add(first, three);
        }
    }

    private static Score.Named ours(CauseAnswer answer, boolean planted) {
        var causes =
                switch (answer) {
                    case CauseAnswer.Found found -> found.causes();
                    case CauseAnswer.NoSingleCause none when planted -> none.beside();
                    case CauseAnswer.NoSingleCause _, CauseAnswer.Refused _ ->
                            List.<FoundCause>of();
                };
        var named = causes.stream().map(WorldCausesBenchmark::elements).toList();
        return new Score.Named(named, named.stream().limit(3).toList());
    }

    private static Score.Named without(Score.Named named, List<Map<String, String>> own) {
        var left = named.answer().stream().filter(one -> !own.contains(one)).toList();
        return new Score.Named(left, left.stream().limit(3).toList());
    }

    private static Map<String, String> elements(FoundCause cause) {
        var elements = new HashMap<String, String>();
        cause.parts()
                .forEach((dimension, part) ->
                        elements.put(
                                dimension.id(),
                                part instanceof CausePart.Named(var name) ? name : "?"));
        return elements;
    }

    /// The same leaves for the rivals.
    private static LeafCube cube(Metrics metrics, CauseQuestion question) {
        var by =
                List.of("category", "channel", "product", "region", "terminal").stream()
                        .map(Dimension::new)
                        .toList();
        var definitions = Definitions.shipped();
        var choice = CauseTerms.of(definitions, definitions.metric(question.metric()));
        var terms = ((CauseTerms.Choice.Chosen) choice).terms();
        var reading = new CauseReading(question, terms, asked -> (Reading) metrics.read(asked));
        return named(reading.by(by, List.of()), terms);
    }

    private static LeafCube named(CauseLeaves leaves, CauseTerms terms) {
        var builder = LeafCube.of(leaves.by().stream().map(Dimension::id).toList(), 0);
        assert !terms.isRatio();
        for (int i = 0; i < leaves.count(); i++) {
            int leaf = i;
            builder.leaf(
                    IntStream.range(0, leaves.by().size())
                            .mapToObj(d -> leaves.part(d, leaf))
                            .map(part -> part instanceof CausePart.Named(var name) ? name : "?")
                            .toList(),
                    leaves.before(leaf).of().doubleValue(),
                    leaves.now(leaf).of().doubleValue());
        }
        return builder.build();
    }
}
