package fulcrum.diagnosis.mindmap;

import fulcrum.units.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Reads the files of map programs: OPML, FreeMind (also Freeplane), XMind of both kinds.
public final class MapReading {

    public static final int LARGEST = 5_000_000;

    private static final int UNPACKED = 20_000_000;
    private static final int MEMBERS = 2_000;
    private static final int MEGABYTE = 1_000_000;
    private static final Set<String> CONTENTS = Set.of("content.json", "content.xml");

    private MapReading() {}

    /// What a file is.
    public sealed interface Result {

        record Read(Outline map) implements Result {}

        /// @param why and what would be right
        record Refused(Said why) implements Result {}
    }

    public static Result read(byte[] file) {
        try {
            if (file.length > LARGEST) {
                throw new Unreadable("diagnosis.map.file.large", LARGEST / MEGABYTE);
            }
            var map = isZip(file) ? xmind(file) : new XmlMaps(file).read();
            checkDepth(map, 0);
            if (map.size() > Rules.MOST_NODES) {
                throw tooMany();
            }
            return new Result.Read(map);
        } catch (Unreadable e) {
            return new Result.Refused(e.why());
        } catch (IOException e) {
            return new Result.Refused(Said.of("diagnosis.map.file.damaged"));
        }
    }

    static Unreadable tooMany() {
        return new Unreadable("diagnosis.map.fault.large", Rules.MOST_NODES, Rules.DEEPEST);
    }

    private static void checkDepth(Outline map, int depth) throws Unreadable {
        if (depth > Rules.DEEPEST) {
            throw tooMany();
        }
        for (var part : map.parts()) {
            checkDepth(part, depth + 1);
        }
    }

    private static boolean isZip(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K';
    }

    /// XMind since 2018 writes its content as JSON, and beside it XML that says only to update.
    private static Outline xmind(byte[] file) throws IOException {
        var members = unpacked(file);
        var json = members.get("content.json");
        var xml = members.get("content.xml");
        if (json != null) {
            return JsonMap.read(json);
        }
        if (xml != null) {
            return new XmlMaps(xml).read();
        }
        throw new Unreadable("diagnosis.map.file.unknown");
    }

    /// Only what is a map is unpacked, and never more than a map can have.
    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        var members = new HashMap<String, byte[]>();
        int seen = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++seen > MEMBERS) {
                    throw tooLarge();
                }
                if (CONTENTS.contains(entry.getName())) {
                    var bytes = zip.readNBytes(UNPACKED + 1);
                    if (bytes.length > UNPACKED) {
                        throw tooLarge();
                    }
                    if (members.put(entry.getName(), bytes) != null) {
                        throw new Unreadable("diagnosis.map.file.damaged");
                    }
                }
                skip(zip);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Unreadable("diagnosis.map.file.damaged");
        }
        return members;
    }

    /// Pictures may be large, but not without end.
    private static void skip(ZipInputStream zip) throws IOException {
        if (zip.skip(UNPACKED + 1L) > UNPACKED) {
            throw tooLarge();
        }
    }

    private static Unreadable tooLarge() {
        return new Unreadable("diagnosis.map.file.unpacked", UNPACKED / MEGABYTE);
    }
}
