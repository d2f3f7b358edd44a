package fulcrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fulcrum.actions.ActionId;
import fulcrum.actions.Link;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.Role;
import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fifty people over 20,000 actions of two years, all but about 800 of which are done: each looks
/// at the board, its lanes, at somebody's work, at the list and the timeline, one to three seconds
/// apart, and moves a card with every tenth click. Not part of the tests; `docs/benchmarks.md`
/// gives the command.
class BoardPageBenchmark {

    private static final int ACTIONS = Integer.getInteger("actions", 20_000);
    private static final int PEOPLE = Integer.getInteger("people", 50);
    private static final int CLICKS = Integer.getInteger("clicks", 20);
    private static final int DAYS = 730;
    private static final StoreId STORE = BigFiles.STORE.id();

    @TempDir Path folder;

    private record Taken(String path, double millis) {}

    @Test
    void peopleAtTheBoard() throws Exception {
        try (var served = new Served(folder.resolve("data"));
                var walking = Executors.newVirtualThreadPerTaskExecutor()) {
            served.rooms.stores().save(BigFiles.STORE);
            var browser = served.boss();
            var people = fill(served);
            clicks(served, browser, people, 0, 40);
            var walks = new ArrayList<Callable<List<Taken>>>();
            for (int person = 1; person <= PEOPLE; person++) {
                int seed = person;
                walks.add(() -> clicks(served, browser, people, seed, CLICKS));
            }
            var taken = new ArrayList<Taken>();
            long before = processor();
            for (var walk : walking.invokeAll(walks)) {
                taken.addAll(walk.get());
            }
            report(taken);
            System.out.printf(
                    "processor time of all, callers included: %.1f ms a click%n",
                    (processor() - before) / 1e6 / taken.size());
            plainly(served);
        }
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// What the board shows, asked of the same file by hand on one connection: the yardstick.
    private static void plainly(Served served) throws SQLException {
        var today = LocalDate.ofInstant(served.time.instant(), BigFiles.STORE.zone());
        var in = "from actions where store = '%s' and latest = 1 and ".formatted(STORE.value());
        var late = "status = 'DONE' and until > '%s'".formatted(today.minusDays(14));
        var first = " order by until, number limit 40";
        var questions =
                List.of(
                        "select * " + in + "status = 'PLANNED'" + first,
                        "select * " + in + "status = 'RUNNING'" + first,
                        "select * " + in + late + first,
                        "select status, count(*) " + in + "1 = 1 group by status",
                        "select count(*) " + in + late,
                        "select number, count(*) from action_steps where store = '%s' and number in (select number %s %s limit 120) group by number"
                                .formatted(STORE.value(), in, late),
                        "select * from people");
        var millis = new ArrayList<Double>();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + served.directory.resolve("state.db"));
                var statement = connection.createStatement()) {
            for (int i = 0; i < 200; i++) {
                long start = System.nanoTime();
                for (var question : questions) {
                    try (var rows = statement.executeQuery(question)) {
                        while (rows.next()) {
                            assertThat(rows.getObject(1)).isNotNull();
                        }
                    }
                }
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        millis.sort(Comparator.naturalOrder());
        System.out.printf(
                "the same in plain SQL, one after the other: p50 %.1f ms, p95 %.1f ms%n",
                millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100));
    }

    private static List<Person> fill(Served served) {
        var people = served.rooms.people();
        var boss = people.account(Served.NAME).orElseThrow().person();
        var owners =
                IntStream.range(0, PEOPLE)
                        .mapToObj(i ->
                                people.add(boss, "Operator " + i, Role.OPERATOR, Set.of())
                                        .orElseThrow())
                        .toList();
        var today = LocalDate.ofInstant(served.time.instant(), BigFiles.STORE.zone());
        try (var state = State.open(served.directory)) {
            state.write(db -> write(db, owners, today));
        }
        return owners;
    }

    /// In one go: written one by one as people do, they take minutes.
    private static void write(DSLContext db, List<Person> owners, LocalDate today) {
        var random = ClickedShop.random(-1);
        var rows = new ArrayList<Query>();
        var steps = new ArrayList<Query>();
        for (int number = 1; number <= ACTIONS; number++) {
            var first = today.plusDays((long) number * (DAYS + 14) / ACTIONS - DAYS);
            int versions = first.isAfter(today) ? 1 : first.isAfter(today.minusDays(14)) ? 2 : 3;
            var owner = owners.get(random.nextInt(PEOPLE));
            var link = Link.values()[random.nextInt(Link.values().length)];
            int emergency = random.nextInt(200) == 0 ? 1 : 0;
            for (int version = 1; version <= versions; version++) {
                rows.add(
                        db.query(
                                "insert into actions (store, number, version, latest, title, link, emergency, status, owner, scope, starts, until, metric, share, hours, coins, note, frozen, changed_at, changed_by, why) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, 'conversion', '0.1', '2', '0', '', ?, ?, ?, '')",
                                STORE.value(),
                                number,
                                version,
                                version == versions ? 1 : 0,
                                "Something to be done on product " + random.nextInt(4000),
                                link.name(),
                                emergency,
                                List.of("PLANNED", "RUNNING", "DONE").get(version - 1),
                                owner.id().value(),
                                first.toString(),
                                first.plusDays(14).toString(),
                                version == 1 ? null : 2,
                                first.plusDays(14L * Math.max(0, version - 2)).toEpochDay()
                                        * 86_400_000L,
                                owner.name()));
            }
            for (int step = 1; step <= 3; step++) {
                steps.add(
                        db.query(
                                "insert into action_steps (store, number, position, words) values (?, ?, ?, 'do it')",
                                STORE.value(),
                                number,
                                step));
            }
        }
        assertThat(db.batch(rows).execute()).hasSizeGreaterThan(2 * ACTIONS);
        assertThat(db.batch(steps).execute()).hasSize(3 * ACTIONS);
    }

    private static List<Taken> clicks(
            Served served, Browser browser, List<Person> people, int person, int clicks)
            throws InterruptedException {
        var random = ClickedShop.random(person);
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < clicks; i++) {
            if (person > 0) {
                Thread.sleep(1000 + random.nextInt(2000));
            }
            var path = path(people, random);
            if (random.nextInt(10) == 0) {
                moveOne(served, browser, random);
            }
            long start = System.nanoTime();
            var answer = browser.get(path);
            taken.add(new Taken(path, (System.nanoTime() - start) / 1e6));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }
        return taken;
    }

    private static String path(List<Person> people, RandomGenerator random) {
        var path = "/actions?store=" + STORE.value();
        return switch (random.nextInt(7)) {
            case 0, 1 -> path;
            case 2, 3 -> path + "&owner=" + people.get(random.nextInt(people.size())).id().value();
            case 4 -> path + "&view=list";
            case 5 -> path + "&by=owner";
            default -> path + "&view=time";
        };
    }

    private static void moveOne(Served served, Browser browser, RandomGenerator random) {
        var actions = served.rooms.work().actions();
        var one =
                actions.find(new ActionId(STORE, ACTIONS - random.nextInt(ACTIONS / 50)))
                        .orElseThrow();
        var answer =
                browser.post(
                        "/actions/%d/move".formatted(one.id().number()),
                        Map.of(
                                "store", STORE.value(),
                                "after", String.valueOf(one.version()),
                                "status", one.status().next().getFirst().word()));
        assertThat(answer.statusCode()).isIn(303, 409, 422);
    }

    private static void report(List<Taken> taken) {
        for (var view : List.of("", "&owner", "view=list", "view=time", "by=owner")) {
            var of =
                    taken.stream()
                            .filter(one -> one.path().contains(view))
                            .sorted(Comparator.comparingDouble(Taken::millis))
                            .toList();
            System.out.printf(
                    "%,d actions, %d people, %d clicks %s: p50 %.0f ms, p95 %.0f ms, slowest %.0f ms%n",
                    ACTIONS,
                    PEOPLE,
                    of.size(),
                    view,
                    of.get(of.size() / 2).millis(),
                    of.get((int) Math.ceil(0.95 * of.size()) - 1).millis(),
                    of.getLast().millis());
        }
    }
}
