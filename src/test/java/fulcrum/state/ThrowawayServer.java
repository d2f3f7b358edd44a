package fulcrum.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A PostgreSQL server for the tests of one run, from the machine's own binaries, in a folder that
/// goes with it. It does not wait for disks.
final class ThrowawayServer {

    private static final Optional<ThrowawayServer> RUNNING = binaries().map(ThrowawayServer::start);

    private final int port;
    private final Process process;
    private final Path folder;
    private final AtomicInteger databases = new AtomicInteger();

    private ThrowawayServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /// None where the machine has no PostgreSQL.
    static Optional<ThrowawayServer> get() {
        return RUNNING;
    }

    /// The address of a new database, with the tables of this program.
    String database() {
        var name = "test" + databases.incrementAndGet();
        execute("create database %s template ready".formatted(name));
        return address(name);
    }

    /// The address of a new database with nothing in it.
    String empty(String how) {
        var name = "test" + databases.incrementAndGet();
        execute("create database %s template template0 %s".formatted(name, how));
        return address(name);
    }

    /// Ends every connection to a database, as a server does that is started anew.
    void disconnectAll() {
        execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname like 'test%'");
    }

    private String address(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=fulcrum&connectTimeout=5"
                .formatted(port, name);
    }

    private void execute(String statement) {
        try (var connection = connect();
                var one = connection.createStatement()) {
            one.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address("postgres"));
    }

    /// Newest first, where the common systems put them.
    private static Optional<Path> binaries() {
        var folders = new ArrayList<Path>();
        for (var one : System.getenv("PATH").split(":")) {
            folders.add(Path.of(one));
        }
        for (var place : List.of("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt")) {
            try (var found = Files.list(Path.of(place))) {
                found.sorted(Comparator.reverseOrder())
                        .map(one -> one.resolve("bin"))
                        .forEach(folders::add);
            } catch (IOException e) {
                continue;
            }
        }
        return folders.stream()
                .filter(one -> Files.isExecutable(one.resolve("initdb")))
                .findFirst();
    }

    private static ThrowawayServer start(Path binaries) {
        try {
            var folder = Files.createTempDirectory("fulcrum-postgres");
            int port = freePort();
            own(folder);
            finished(
                    folder,
                    as(
                            binaries.resolve("initdb").toString(),
                            "--pgdata=" + folder.resolve("data"),
                            "--username=fulcrum",
                            "--auth=trust",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--no-sync"));
            var process =
                    quiet(
                                    folder,
                                    as(
                                            binaries.resolve("postgres").toString(),
                                            "-D",
                                            folder.resolve("data").toString(),
                                            "-p",
                                            String.valueOf(port),
                                            "-c",
                                            "listen_addresses=127.0.0.1",
                                            "-c",
                                            "unix_socket_directories=" + folder,
                                            "-c",
                                            "fsync=off"))
                            .start();
            var server = new ThrowawayServer(folder, port, process);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.prepare();
            return server;
        } catch (IOException | InterruptedException | SQLException e) {
            throw new IllegalStateException("the throw-away server does not start", e);
        }
    }

    /// Each test's database is a copy of one that a program has opened.
    private void prepare() throws SQLException, InterruptedException, IOException {
        awaitAnswer();
        execute("create database ready template template0 encoding 'UTF8' locale 'C'");
        var directory = Files.createTempDirectory("fulcrum-ready");
        Files.writeString(directory.resolve(Database.ADDRESS), address("ready"));
        State.open(directory).close();
    }

    private void awaitAnswer() throws SQLException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                connect().close();
                return;
            } catch (SQLException e) {
                if (attempt == 300 || !process.isAlive()) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// PostgreSQL does not run as root: there it runs as nobody.
    private static List<String> as(String... command) {
        return isRoot()
                ? Stream.concat(
                                Stream.of(
                                        "setpriv",
                                        "--reuid=nobody",
                                        "--regid=nogroup",
                                        "--clear-groups"),
                                Stream.of(command))
                        .toList()
                : List.of(command);
    }

    private static void own(Path folder) throws IOException {
        if (isRoot()) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName("nobody"));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static ProcessBuilder quiet(Path folder, List<String> command) {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static void finished(Path folder, List<String> command)
            throws IOException, InterruptedException {
        int code = quiet(folder, command).start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("%s ended with %d".formatted(command, code));
        }
    }
}
