package fulcrum.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A program of its own that imports, undoes or rebuilds, and falls dead at a step of it.
final class CrashingShop {

    /// What `Runtime.halt` gives, so that no other end is taken for it.
    static final int DEAD = 86;

    private CrashingShop() {}

    /// Arguments: data directory, step, how often it is reached until then, `import FILE`, `undo
    /// FILE` or `rebuild`.
    public static void main(String[] args) {
        var wanted = Step.valueOf(args[1]);
        var left = new AtomicInteger(Integer.parseInt(args[2]));
        try (var shop =
                new Shop(
                        Path.of(args[0]),
                        step -> {
                            if (step == wanted && left.decrementAndGet() == 0) {
                                Runtime.getRuntime().halt(DEAD);
                            }
                        })) {
            switch (args[3]) {
                case "import" -> take(shop, Path.of(args[4]));
                case "undo" -> undo(shop, args[4]);
                default -> rebuild(shop);
            }
        }
    }

    private static void take(Shop shop, Path file) {
        for (var report : shop.imports.importFile(shop.request(file, "lines.csv"))) {
            System.out.println(report.outcome() + " " + report.notes());
        }
    }

    private static void undo(Shop shop, String name) {
        for (var entry : shop.imports.history(shop.store.id())) {
            if (entry.report().file().equals(name)) {
                System.out.println(shop.imports.undo(entry.id()));
            }
        }
    }

    private static void rebuild(Shop shop) {
        System.out.println(shop.imports.rebuild());
    }

    /// Runs the program until it falls dead; gives what it said where it did not.
    static String run(Path directory, Step step, int times, String... deed) {
        var command =
                new java.util.ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashingShop.class.getName(),
                                directory.toString(),
                                step.name(),
                                String.valueOf(times)));
        command.addAll(List.of(deed));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == DEAD ? "" : "it lived on: " + said;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
