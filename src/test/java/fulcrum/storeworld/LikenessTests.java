package fulcrum.storeworld;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.RealShops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Is the invented store like a real one? The same figures of both, by the same SQL: `real.sql`
/// reads the raw files of real stores, `figures.sql` asks. The table in docs/storeworld.md is what
/// comes out; rewritten with -Dgolden.write=true. Other worlds than those of the page: -Dseed=77000
/// -Dworlds=12.
class LikenessTests {

    static final Path REAL = RealShops.FOLDER;
    static final Path PAGE = Path.of("docs", "storeworld.md");
    static final List<Long> SEEDS =
            LongStream.range(0, Integer.getInteger("worlds", 3))
                    .mapToObj(i -> Long.getLong("seed", 1) + i)
                    .toList();

    static List<Likeness> figures = List.of();

    @BeforeAll
    static void measureBothSides() throws IOException, SQLException {
        RealShops.needed();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            run(duck, "real.sql");
            for (long seed : SEEDS) {
                var world = StoreWorld.of(plan(seed));
                world.show(new SoldInWorld(Likeness.WORLD + seed, duck));
            }
            run(duck, "figures.sql");
            figures = read(duck);
        }
    }

    private static WorldPlan plan(long seed) {
        return new WorldPlan(
                seed,
                LocalDate.of(2025, 1, 1),
                365,
                Platform.TAOBAO,
                WorldPlan.Scale.MEDIUM,
                List.of(),
                List.of(),
                false);
    }

    private static void run(Connection duck, String name) throws IOException, SQLException {
        try (var in = LikenessTests.class.getResourceAsStream("/storeworld/" + name);
                var statement = duck.createStatement()) {
            statement.execute(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
        }
    }

    private static List<Likeness> read(Connection duck) throws SQLException {
        var byPlace = new TreeMap<Integer, Likeness>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery("from figures order by place, store")) {
            while (rows.next()) {
                var part = rows.getString("part");
                var figure = rows.getString("figure");
                boolean percent = rows.getBoolean("percent");
                byPlace.computeIfAbsent(
                                rows.getInt("place"),
                                _ -> new Likeness(part, figure, percent, new TreeMap<>()))
                        .values()
                        .put(rows.getString("store"), rows.getDouble("value"));
            }
        }
        return List.copyOf(byPlace.values());
    }

    @Test
    void everyFigureLiesAmongThoseOfRealStoresOrThePageSaysWhyNot() {
        assertThat(figures).filteredOn(Likeness::compared).hasSizeGreaterThan(40);
        assertThat(figures)
                .filteredOn(Likeness::outside)
                .as(
                        "outside of what real stores have; change the world, or say why in LikenessPage")
                .allSatisfy(figure -> assertThat(LikenessPage.why(figure)).isPresent());
    }

    @Test
    void thePageSaysWhatWasMeasured() throws IOException {
        var page = Files.readString(PAGE);
        var renewed = LikenessPage.renewed(page, LikenessPage.table(figures));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, renewed);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/storeworld.md; rewrite it with -Dgolden.write=true")
                .isEqualTo(renewed);
    }
}
