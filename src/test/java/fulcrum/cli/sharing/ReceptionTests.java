package fulcrum.cli.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.cli.Caller;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceptionTests {

    @TempDir Path directory;

    private final Caller caller =
            new Caller(Path.of("/a/文件夹"), Path.of("/data"), Locale.SIMPLIFIED_CHINESE, "林");

    private static int shout(Request request, PrintWriter out, PrintWriter err) {
        out.print(request.caller() + " " + request.arguments());
        // a character of two halves, the first of which ends a full buffer
        out.print("x".repeat((1 << 20) - 1) + "𠮷");
        err.println("和 warnings");
        return 3;
    }

    private record Ran(int code, String out, String err) {}

    private Ran call(Path directory, String... arguments) throws IOException {
        var out = new StringWriter();
        var err = new StringWriter();
        try (var owner = Owner.reach(directory).orElseThrow()) {
            int code =
                    owner.carryOut(
                            caller, List.of(arguments), new PrintWriter(out), new PrintWriter(err));
            return new Ran(code, out.toString(), err.toString());
        }
    }

    @Test
    void aCommandArrivesWholeAndSoDoesWhatItPrints() throws IOException {
        try (var _ = Reception.open(directory, ReceptionTests::shout)) {
            var ran = call(directory, "import", "店 铺.csv", "");
            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.out())
                    .startsWith(caller + " [import, 店 铺.csv, ]")
                    .endsWith("x𠮷")
                    .hasSize((caller + " [import, 店 铺.csv, ]").length() + (1 << 20) + 1);
            assertThat(ran.err()).isEqualTo("和 warnings" + System.lineSeparator());
        }
        assertThat(Owner.reach(directory)).isEmpty();
    }

    @Test
    void aDirectoryWhosePathIsTooLongForASocketHasItElsewhere() throws IOException {
        var deep = directory;
        while (deep.toString().length() < 150) {
            deep = Files.createDirectory(deep.resolve("a-folder-with-a-long-name-店铺"));
        }
        Path place;
        try (var _ = Reception.open(deep, ReceptionTests::shout)) {
            place = Path.of(Files.readString(deep.resolve("owner")).strip());
            assertThat(place.toString()).hasSizeLessThan(100);
            assertThat(place).exists();
            assertThat(place.getParent()).isNotEqualTo(deep);
            assertThat(call(deep, "stores").code()).isEqualTo(3);
        }
        assertThat(place.getParent()).doesNotExist();
        assertThat(deep.resolve("owner")).doesNotExist();
    }

    @Test
    void whatAKilledOwnerLeftIsTakenAway() throws IOException {
        var left = Files.createTempDirectory("fulcrum");
        var socket = Files.createFile(left.resolve("commands.sock"));
        Files.writeString(directory.resolve("owner"), socket.toString());
        assertThat(Owner.reach(directory)).isEmpty();
        try (var _ = Reception.open(directory, ReceptionTests::shout)) {
            assertThat(left).doesNotExist();
            assertThat(call(directory, "stores").code()).isEqualTo(3);
        }
    }

    @Test
    void aServerOfAnotherBuildIsTold() throws IOException {
        try (var _ = Reception.open(directory, ReceptionTests::shout)) {
            assertThat(ofThisBuild()).isTrue();
            Files.writeString(directory.resolve("owner.build"), "0badcafe");
            assertThat(ofThisBuild()).isFalse();
            Files.delete(directory.resolve("owner.build"));
            assertThat(ofThisBuild()).as("one that is too old to say").isFalse();
        }
        assertThat(directory.resolve("owner.build")).doesNotExist();
    }

    private boolean ofThisBuild() throws IOException {
        try (var owner = Owner.reach(directory).orElseThrow()) {
            return owner.isOfThisBuild();
        }
    }

    @Test
    void aNoteThatNamesAnythingElseTakesNothingAway() throws IOException {
        var precious = Files.writeString(directory.resolve("precious.txt"), "kept");
        Files.writeString(directory.resolve("owner"), precious.toString());
        try (var _ = Reception.open(directory, ReceptionTests::shout)) {
            assertThat(precious).hasContent("kept");
        }
    }

    @Test
    void aCommandIsToldWhenItsCallerLeaves() throws Exception {
        var began = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        Reception.Running slow =
                (_, _, _) -> {
                    began.countDown();
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        told.countDown();
                    }
                    return 0;
                };
        try (var _ = Reception.open(directory, slow)) {
            var owner = Owner.reach(directory).orElseThrow();
            var calling =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    int code =
                                            owner.carryOut(
                                                    caller,
                                                    List.of("import"),
                                                    new PrintWriter(new StringWriter()),
                                                    new PrintWriter(new StringWriter()));
                                    throw new AssertionError("code " + code);
                                } catch (IOException e) {
                                    // it was closed
                                    began.countDown();
                                }
                            });
            assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
            owner.close();
            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
            calling.join();
        }
    }
}
