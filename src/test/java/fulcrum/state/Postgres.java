package fulcrum.state;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A server of the machine's own PostgreSQL in a temporary folder, gone when it is closed.
public final class Postgres implements AutoCloseable {

    private static final String PACKAGES = "/usr/lib/postgresql";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Path folder;
    private final int port;
    private final Process process;
    private final String first;

    /// Where `initdb` and `postgres` lie, if this machine has them.
    public static Optional<Path> programs() {
        var folders = new ArrayList<Path>();
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            folders.add(Path.of(folder));
        }
        try (var versions = Files.list(Path.of(PACKAGES))) {
            versions.sorted(Comparator.reverseOrder())
                    .forEach(version -> folders.add(version.resolve("bin")));
        } catch (IOException e) {
            folders.remove(Path.of(PACKAGES));
        }
        return folders.stream()
                .filter(folder ->
                        Stream.of("initdb", "postgres")
                                .allMatch(name -> Files.isExecutable(folder.resolve(name))))
                .findFirst();
    }

    public Postgres(Path programs) throws IOException, InterruptedException, SQLException {
        folder = Files.createTempDirectory("fulcrum-postgres");
        var cluster = folder.resolve("cluster");
        port = freePort();
        giveAway();
        run(programs.resolve("initdb"), "-D", cluster, "-U", "fulcrum", "-A", "trust").waitFor();
        process =
                run(
                        programs.resolve("postgres"),
                        "-D",
                        cluster,
                        "-k",
                        folder,
                        "-p",
                        port,
                        "-F",
                        "-c",
                        "listen_addresses=127.0.0.1");
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await();
        name(folder, "template1");
        State.open(folder).close();
        first = "d" + NUMBER.get();
    }

    /// A data directory's `state.properties` for a new database, with the tables already in it.
    public void name(Path directory) throws SQLException, IOException {
        name(directory, first);
    }

    private void name(Path directory, String like) throws SQLException, IOException {
        var database = "d" + NUMBER.incrementAndGet();
        execute("create database %s template %s".formatted(database, like));
        Files.writeString(
                directory.resolve("state.properties"),
                "url=%s%nuser=fulcrum%n".formatted(url(database)));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void execute(String change) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), "fulcrum", "");
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private void await() throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                execute("select 1");
                return;
            } catch (SQLException e) {
                if (tries == 100 || !process.isAlive()) {
                    throw new IllegalStateException("PostgreSQL did not start: " + folder, e);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /// The server refuses to run as root.
    private void giveAway() throws IOException {
        if (isRoot()) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName("postgres"));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private Process run(Object... words) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(
                    List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        Stream.of(words).map(Object::toString).forEach(command::add);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.directory(folder.toFile()).start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
