package fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.cli.sharing.DirectoryLock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One data directory, one process that owns it: real processes, really ended.
class ServingTests {

    private static final String ORDERS =
            """
            订单编号,买家会员名,总金额,买家应付货款,买家实际支付金额,订单状态,订单创建时间
            1,lin,9.00,9.00,9.00,交易成功,2024-01-01 10:00:00
            2,wei,8.00,8.00,8.00,交易成功,不是时间
            """;

    @TempDir static Path everybodys;
    private static Program shared;

    @TempDir Path folder;

    @BeforeAll
    static void serve() {
        shared = Program.serve(sharedDirectory());
    }

    @AfterAll
    static void end() {
        shared.close();
    }

    private static Path sharedDirectory() {
        return everybodys.resolve("shared").resolve("data");
    }

    private Path directory() {
        return folder.resolve("data");
    }

    private String orders(Path data) throws IOException {
        var from = Program.calledFrom(data);
        Files.writeString(from.resolve("orders.csv"), ORDERS);
        return "orders.csv";
    }

    private static List<Program.Ended> aDay(Path data, String file) {
        return List.of(
                Program.call(data, "import", file, "--store", "店铺", "--lang", "zh"),
                Program.call(data, "import", file, "--store", "shop", "--platform", "taobao"),
                Program.call(data, "imports"),
                Program.call(data, "stores", "--data", data.toString()),
                Program.call(
                        data,
                        "figures",
                        "orders,paid,visitors",
                        "--store",
                        "shop",
                        "--month",
                        "2024-01",
                        "--format",
                        "csv"),
                Program.call(data, "imports", "undo", "i0"),
                Program.call(data, "imports", "undo"));
    }

    /// The hour of an import is the only thing that may differ.
    private static List<Program.Ended> withoutTimes(List<Program.Ended> day, Path data) {
        return day.stream()
                .map(ended ->
                        new Program.Ended(
                                ended.code(), plain(ended.out(), data), plain(ended.err(), data)))
                .toList();
    }

    private static String plain(String text, Path data) {
        return text.replace(data.toString(), "DATA")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?", "TIME");
    }

    @Test
    void theCommandLineSaysTheSameWhetherOrNotAServerRuns() throws IOException {
        var alone = folder.resolve("alone").resolve("data");
        var beside = sharedDirectory();
        var without = aDay(alone, orders(alone));
        var with = aDay(beside, orders(beside));
        assertThat(withoutTimes(with, beside)).isEqualTo(withoutTimes(without, alone));
        assertThat(shared.isRunning()).isTrue();
        assertThat(shared.err()).isEmpty();
        assertThat(without)
                .extracting(Program.Ended::code)
                .as("%s", without)
                .containsExactly(3, 3, 0, 0, 0, 2, 2);
        assertThat(without.get(4).out()).contains("1,9.00");
    }

    @Test
    void aServerThatIsAskedToEndClosesItsDatabasesAndLeavesNoSocket() throws IOException {
        try (var server = Program.serve(directory())) {
            Program.call(directory(), "import", orders(directory()), "--store", "shop");
            assertThat(directory().resolve("facts.duckdb.wal")).exists();
            assertThat(mode("commands.sock")).isEqualTo("rw-------");
            assertThat(mode("owner")).isEqualTo("rw-------");
            assertThat(mode("")).isEqualTo("rwx------");

            assertThat(server.terminate().code()).isEqualTo(128 + 15);
            assertThat(directory().resolve("facts.duckdb")).exists();
            for (var gone : List.of("facts.duckdb.wal", "state.db-wal", "commands.sock", "owner")) {
                assertThat(directory().resolve(gone)).as(gone).doesNotExist();
            }
        }
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory().resolve(file)));
    }

    @Test
    void whatAKilledServerLeavesIsInNobodysWay() throws IOException {
        var file = orders(directory());
        try (var server = Program.serve(directory())) {
            assertThat(Program.call(directory(), "import", file, "--store", "shop").code())
                    .isEqualTo(3);
            server.kill();
        }
        assertThat(directory().resolve("commands.sock")).exists();
        assertThat(Program.call(directory(), "stores").out()).startsWith("shop\t");
        try (var second = Program.serve(directory())) {
            assertThat(Program.call(directory(), "stores").out()).startsWith("shop\t");
            assertThat(second.isRunning()).isTrue();
        }
    }

    @Test
    void aSecondServerSaysThatOneIsThere() {
        var second = Program.call(sharedDirectory(), "serve", "--port", "0");
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err()).contains("already serving").contains(sharedDirectory().toString());
        assertThat(shared.isRunning()).isTrue();
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var taken =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            var ended = Program.call(directory(), "serve", "--port", port);
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).contains("port " + port, "--port");
        }
    }

    @Test
    void aCallerThatIsKilledHarmsNoServerAndLeavesNothingHalfDone() throws Exception {
        var data = sharedDirectory();
        var many = new StringBuilder(ORDERS.lines().findFirst().orElseThrow()).append('\n');
        for (int i = 0; i < 300_000; i++) {
            many.append(i).append(",b").append(i % 999);
            many.append(",9.00,9.00,9.00,交易成功,2024-01-01 10:00:00\n");
        }
        Files.writeString(Program.calledFrom(data).resolve("many.csv"), many);
        try (var caller = Program.start(data, List.of(), "import", "many.csv", "--store", "big")) {
            caller.await(() -> parts() > 0);
            caller.kill();
        }
        assertThat(Program.call(data, "imports").out()).doesNotContain("many.csv");
        assertThat(parts()).isZero();
        assertThat(health(shared)).isEqualTo(200);
        assertThat(Program.call(data, "import", "many.csv", "--store", "big").out())
                .contains("300,000 taken");
    }

    private long parts() {
        try (var kept = Files.walk(sharedDirectory())) {
            return kept.filter(file -> file.toString().endsWith(".part")).count();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private static int health(Program server) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.url() + "/health")).build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    @Test
    void aCommandWaitsForAnotherAndSaysSo() throws Exception {
        var lock = DirectoryLock.take(directory()).orElseThrow();
        try (lock;
                var waiting = Program.start(directory(), List.of(), "stores")) {
            waiting.await(() -> waiting.err().contains("waiting for another command"));
            lock.close();
            assertThat(waiting.ended().code()).isZero();
        }
    }
}
