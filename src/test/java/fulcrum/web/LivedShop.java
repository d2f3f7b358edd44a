package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import fulcrum.Program;
import fulcrum.effects.Reading;
import fulcrum.store.StoreId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The invented shop of `fulcrum demo`, in which somebody has worked so far that every page has
/// something to show.
final class LivedShop implements AutoCloseable {

    static final StoreId SHOP = new StoreId("demo");

    /// The morning on which [Program#call] makes its shops.
    private static final Instant MORNING = Instant.parse("2026-06-03T01:00:00Z");

    final Served served;
    private final Map<String, List<String>> addresses = new LinkedHashMap<>();

    private LivedShop(Served served) {
        this.served = served;
    }

    /// @param days how long the shop has lived
    static LivedShop in(Path folder, int days) {
        var made = Program.call(folder, "demo", "--no-serve", "--days", String.valueOf(days));
        assertThat(made.code()).as(made.err()).isZero();
        var served = new Served(folder.resolve("demo"));
        served.time.pass(Duration.between(served.time.instant(), MORNING));
        served.restart(); // the link for the first account is one of this morning
        return new LivedShop(served);
    }

    /// What a boss does in the first week: the one account is made here.
    void live(Chromium chromium) {
        try (var boss = chromium.reader(served, 1280, "en-GB", ColorScheme.LIGHT)) {
            boss.firstStart();
            setsAGoal(boss);
            readsWhatWorked(boss);
            keepsALever(boss);
            addresses.put("/join", List.of(WorkInBrowserTests.invite(boss, "Hua")));
            givesAStrangeFile(boss);
            letsTheMachineWork(boss);
            boss.assertNoComplaints("a first week");
        }
    }

    private static void setsAGoal(Reader boss) {
        boss.open("/goal?store=demo");
        boss.page.fill("#g-reason", "the year's second half");
        boss.page.click(".goal-form button.main");
        boss.page.locator(".targets").waitFor();
    }

    private void readsWhatWorked(Reader boss) {
        boss.open("/effects?store=demo");
        boss.page.click("form[action='/effects/refresh'] button");
        until(boss, "/effects?store=demo", () -> read().isPresent());
        addresses.put("/effects/{number}", List.of("/effects/%d".formatted(number())));
        addresses.put("/actions/{number}", List.of("/actions/%d".formatted(number())));
    }

    private Optional<Reading> read() {
        return served.rooms.work().actions().of(SHOP).stream()
                .flatMap(action -> served.rooms.effects().last(action.id()).stream())
                .findFirst();
    }

    private int number() {
        return read().orElseThrow().action().number();
    }

    private void keepsALever(Reader boss) {
        boss.open("/levers/new?store=demo&action=" + number());
        boss.page.click("form.card button.main");
        boss.page.locator("form[action$='/pull']").waitFor();
        addresses.put("/levers/{number}", List.of(path(boss)));
    }

    private static String path(Reader reader) {
        return URI.create(reader.page.url()).getPath();
    }

    private void givesAStrangeFile(Reader boss) {
        boss.open("/data?store=demo");
        boss.give("till.csv", Toys.TILL);
        boss.page.locator("#results a.main").waitFor();
        var waiting = boss.page.locator("#results a.main").first().getAttribute("href");
        addresses.put("/data/uploads/{id}", List.of(waiting));
    }

    private void letsTheMachineWork(Reader boss) {
        boss.open("/today?store=demo");
        settled(boss, "/today?store=demo");
        boss.open("/review?store=demo");
        settled(boss, "/review?store=demo");
    }

    private static void settled(Reader boss, String address) {
        until(boss, address, () -> boss.page.locator("p.notice[role=status]").count() == 0);
    }

    private static void until(Reader boss, String address, BooleanSupplier done) {
        for (int waited = 0; waited < Reader.PATIENCE && !done.getAsBoolean(); waited += 500) {
            boss.page.waitForTimeout(500);
            boss.open(address);
        }
        assertThat(done.getAsBoolean()).as("%s came in time", address).isTrue();
    }

    /// Where the pages of a route lie whose address carries a name or number.
    List<String> of(String route) {
        if (addresses.containsKey(route)) {
            return addresses.get(route);
        }
        var first =
                served.rooms.imports().history(SHOP).getFirst().report().id().orElseThrow().value();
        return switch (route) {
            case "/data/stores/{id}" -> List.of("/data/stores/demo");
            case "/data/imports/{id}" -> List.of("/data/imports/" + first);
            case "/data/imports/{id}/undo" -> List.of("/data/imports/" + first + "/undo");
            case "/routines/{number}" -> List.of("/routines/1");
            case "/people/{id}" ->
                    List.of(
                            "/people/"
                                    + served.rooms.people().all().getLast().person().id().value());
            default -> List.of();
        };
    }

    @Override
    public void close() {
        served.close();
    }
}
