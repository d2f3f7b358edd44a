package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Exhibits.Result;
import fulcrum.state.Keeping;
import fulcrum.units.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExhibitsTests {

    private static final ActionId FIRST = new ActionId(Workroom.TOYS, 1);

    @TempDir Path directory;

    private static Exhibit kept(Workroom room, String name, byte[] bytes) {
        var result = room.work.exhibits().add(room.hua, FIRST, name, bytes);
        assertThat(result).isInstanceOf(Result.Kept.class);
        return ((Result.Kept) result).exhibit();
    }

    private static String refused(Workroom room, String name, byte[] bytes) {
        var result = room.work.exhibits().add(room.hua, FIRST, name, bytes);
        assertThat(result).as(name).isInstanceOf(Result.Refused.class);
        return Texts.in(Locale.ENGLISH).say(((Result.Refused) result).why());
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean contains(byte[] bytes, String words) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(words);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void aFileIsKeptTakenAwayPutBackAndAllOfItIsWrittenDown(Keeping keeping) {
        try (var room = new Workroom(keeping, directory)) {
            var exhibits = room.work.exhibits();
            var exhibit = kept(room, "before.txt", text("clicks 120"));
            assertThat(exhibits.content(exhibit)).isEqualTo(text("clicks 120"));
            assertThat(exhibit.kind()).isEqualTo(Exhibit.Kind.TEXT);

            assertThat(exhibits.take(room.boss, FIRST, exhibit.id())).isTrue();
            assertThat(exhibits.take(room.boss, FIRST, exhibit.id())).isFalse();
            assertThat(exhibits.find(FIRST, exhibit.id())).isEmpty();
            assertThat(exhibits.of(FIRST).getFirst().taken().orElseThrow().by()).isEqualTo("Lin");
            assertThat(exhibits.putBack(room.hua, FIRST, exhibit.id())).isPresent();
            assertThat(exhibits.find(FIRST, exhibit.id())).isPresent();
            assertThat(exhibits.find(new ActionId(Workroom.BOOKS, 1), exhibit.id())).isEmpty();
            assertThat(room.log.newest(4))
                    .extracting(entry -> entry.deed())
                    .startsWith("put-back-evidence", "take-evidence", "add-evidence");
        }
    }

    @Test
    void theSameFileTwiceIsOneAndComesBackWhereItWasTakenAway() {
        try (var room = new Workroom(Keeping.chosen(), directory)) {
            var one = kept(room, "a.txt", text("same"));
            assertThat(kept(room, "b.txt", text("same")).id()).isEqualTo(one.id());
            assertThat(room.work.exhibits().take(room.hua, FIRST, one.id())).isTrue();
            assertThat(kept(room, "c.txt", text("same")).id()).isEqualTo(one.id());
            assertThat(room.work.exhibits().of(FIRST)).hasSize(1);
        }
    }

    /// Java's own reader sees the same pixels before and after.
    @Test
    void aPictureKeepsItsPixelsAndItsWayUpAndNothingElse() {
        try (var room = new Workroom(Keeping.chosen(), directory)) {
            var photographs = List.of(Photographs.jpegOfCamera(), Photographs.pngWithWords());
            for (var bytes : photographs) {
                assertThat(contains(bytes, Photographs.SECRET)).isTrue();
                var exhibit = kept(room, "photograph", bytes);
                var after = room.work.exhibits().content(exhibit);
                assertThat(contains(after, Photographs.SECRET)).isFalse();
                assertThat(contains(after, "script")).isFalse();
                var then = Photographs.read(bytes);
                var now = Photographs.read(after);
                for (int x = 0; x < then.getWidth(); x++) {
                    for (int y = 0; y < then.getHeight(); y++) {
                        assertThat(now.getRGB(x, y)).isEqualTo(then.getRGB(x, y));
                    }
                }
            }
            var jpeg = room.work.exhibits().content(room.work.exhibits().of(FIRST).getFirst());
            assertThat(contains(jpeg, "Exif\0\0MM")).as("which way up is kept").isTrue();
        }
    }

    @Test
    void aWebpLosesWhatACameraWroteAndTheMarkOfIt() {
        try (var room = new Workroom(Keeping.chosen(), directory)) {
            var bytes = Photographs.webpOfCamera();
            var exhibit = kept(room, "w", bytes);
            var after = room.work.exhibits().content(exhibit);
            assertThat(exhibit.kind()).isEqualTo(Exhibit.Kind.WEBP);
            assertThat(contains(after, Photographs.SECRET)).isFalse();
            assertThat(after[20]).as("marks").isZero();
            assertThat(after[4] & 0xFF | (after[5] & 0xFF) << 8)
                    .as("bytes behind the head")
                    .isEqualTo(after.length - 8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body onload=alert(1)>",
                "\uFEFF  <!DOCTYPE html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><!DOCTYPE x SYSTEM 'file:///etc/passwd'>",
                "GIF89a <script>alert(1)</script>",
                "words, then <SCRIPT>alert(1)",
                "PK\u0003\u0004 macros",
                "MZ\u0000\u0001",
                "",
                "   "
            })
    void whatCouldRunIsRefusedWhateverItsName(String content) {
        try (var room = new Workroom(Keeping.chosen(), directory)) {
            for (var name : List.of("picture.png", "notes.txt", "report.pdf")) {
                assertThat(refused(room, name, text(content))).contains(name);
            }
            assertThat(room.work.exhibits().of(FIRST)).isEmpty();
        }
    }

    @Test
    void aZipIsRefusedHoweverItIsCalled() throws Exception {
        try (var room = new Workroom(Keeping.chosen(), directory)) {
            var out = new java.io.ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new java.util.zip.ZipEntry("xl/workbook.xml"));
            }
            assertThat(refused(room, "prices.csv", out.toByteArray())).contains("prices.csv");
        }
    }

    @Test
    void whatIsTooLargeTooManyOrCutShortIsRefusedWithWhatWouldBeRight() {
        try (var room = new Workroom(Keeping.chosen(), directory)) {
            var large = new byte[Exhibits.LARGEST + 1];
            Arrays.fill(large, (byte) 'a');
            assertThat(refused(room, "large.txt", large)).contains("10 MB");
            assertThat(refused(room, "huge.png", Photographs.pngOf(20_000))).contains("60 million");
            for (var format : List.of("jpg", "png")) {
                var whole = Photographs.plain(format);
                for (int end = 20; end < whole.length - 1; end += 7) {
                    var name = "cut." + format;
                    assertThat(refused(room, name, Arrays.copyOf(whole, end)))
                            .contains("cut short");
                }
            }
            for (int i = 0; i < Exhibits.MOST; i++) {
                kept(room, "n" + i, text("file " + i));
            }
            assertThat(refused(room, "one more", text("more"))).contains("20 files");
        }
    }

    /// Bytes that are wrong anywhere make a refusal or a picture, never a fault.
    @Test
    void bytesThatAreWrongAnywhereAreAnswered() {
        var random = new Random(7);
        for (var whole :
                List.of(
                        Photographs.jpegOfCamera(),
                        Photographs.pngWithWords(),
                        Photographs.webpOfCamera())) {
            for (int i = 0; i < 20_000; i++) {
                var bytes = Arrays.copyOf(whole, 12 + random.nextInt(whole.length - 12));
                for (int j = 0; j < 3; j++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                assertThat(Content.of(bytes)).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/cron.d/x.txt",
                "C:\\Windows\\x.txt",
                "a\0x.txt",
                "\u202Etxt.x.txt",
                "/"
            })
    void aNameIsNeverAPath(String name) {
        try (var room = new Workroom(Keeping.chosen(), directory)) {
            var exhibit = kept(room, name, text("words"));
            assertThat(exhibit.name()).doesNotContain("/", "\\", "\0", "\u202E").isNotEmpty();
        }
    }
}
