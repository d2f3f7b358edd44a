package fulcrum.cli.serve;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.Pages;
import fulcrum.cli.Rooms;
import fulcrum.cli.UsageMistake;
import fulcrum.cli.sharing.OwnedElsewhere;
import fulcrum.cli.sharing.Reception;
import fulcrum.state.AuditLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Serves the pages, and carries out the commands that are called beside it.",
        footer = {"", "Example: fulcrum serve --data /srv/shop --port 8086"})
public final class ServeVerb implements Callable<Integer> {

    private static final Duration FAREWELL = Duration.ofSeconds(30);
    private static final int LAST_PORT = 65_535;

    private final Desk desk;
    private final Pages pages;

    @Option(
            names = "--port",
            defaultValue = "8086",
            description = "Port of the pages (default: ${DEFAULT-VALUE}); 0 for any free one.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description =
                    "Address of the pages (default: ${DEFAULT-VALUE}, this machine only); 0.0.0.0 for all.")
    private String host = "";

    @Option(
            names = "--url",
            description = "What people type where a proxy with https stands before Fulcrum.")
    private @Nullable URI url;

    public ServeVerb(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new UsageMistake(desk.say("cli.serve.port", String.valueOf(port)));
        }
        tryTheAddress();
        try {
            serve(desk.rooms());
            return CommandLineDoor.DONE;
        } catch (OwnedElsewhere e) {
            desk.err().println(desk.say("cli.serve.already", desk.directory()));
            return CommandLineDoor.FAULT;
        }
    }

    /// A wrong address is said at once, not after everything was opened.
    private void tryTheAddress() {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            desk.out().flush();
        } catch (UnknownHostException e) {
            throw new UsageMistake(desk.say("cli.serve.host", host));
        } catch (IOException e) {
            throw new UsageMistake(
                    desk.say(
                            "cli.serve.cannot-listen",
                            host,
                            String.valueOf(port),
                            String.valueOf(e.getMessage())));
        }
    }

    /// Until the process is told to end: then pages, commands and rooms are closed, in this order,
    /// before it does.
    private void serve(Rooms rooms) throws InterruptedException {
        var end = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> end(end, closed), "the end of the server"));
        try (rooms;
                var _ = Reception.open(desk.directory(), new Beside(desk, rooms));
                var _ = pages.open(rooms, place(), desk)) {
            desk.out().flush();
            lookThroughTheLog(rooms.log());
            end.await();
        } finally {
            closed.countDown();
        }
    }

    private void lookThroughTheLog(AuditLog log) {
        if (log.verify() instanceof AuditLog.Chain.Broken(var sequence)) {
            desk.err().println(desk.say("cli.audit.broken", sequence));
            desk.err().flush();
        }
    }

    private static void end(CountDownLatch end, CountDownLatch closed) {
        end.countDown();
        try {
            boolean inTime = closed.await(FAREWELL.toSeconds(), TimeUnit.SECONDS);
            assert inTime;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Pages.Place place() {
        return new Pages.Place(host, port, Optional.ofNullable(url));
    }
}
