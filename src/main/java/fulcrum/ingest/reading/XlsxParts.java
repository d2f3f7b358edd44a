package fulcrum.ingest.reading;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The parts of an Open Packaging file (ECMA-376 part 2) and how they name each other.
final class XlsxParts {

    private static final long ALWAYS_FINE = 16L << 20;

    private final Archive archive;
    private final Map<String, Archive.Member> parts = new HashMap<>();

    /// One part names another; `type` is the last word of the kind of relation.
    record Relation(String id, String type, String path) {}

    XlsxParts(Archive archive) throws IOException {
        this.archive = archive;
        archive.members().forEach(part -> parts.put(key(part.path()), part));
        checkSize();
    }

    /// Sizes as the table of contents gives them; parts that unpack to more are stopped later.
    private void checkSize() throws IOException {
        long packed = 1;
        long unpacked = 0;
        for (var part : archive.members()) {
            packed += part.packed();
            unpacked += part.unpacked();
        }
        if (unpacked > limits().workbook()) {
            throw new Unreadable(
                    "reading.unpacked-too-large", name(), Sizes.said(limits().workbook()));
        }
        if (unpacked > ALWAYS_FINE && unpacked / packed > limits().workbookRatio()) {
            throw new Unreadable("reading.bomb", name(), Sizes.said(packed), Sizes.said(unpacked));
        }
    }

    String name() {
        return archive.source().name();
    }

    ReadingLimits limits() {
        return archive.source().limits();
    }

    Bytes bytes() {
        return archive.source().bytes();
    }

    boolean has(String path) {
        return parts.containsKey(key(path));
    }

    XmlPart open(String path) throws IOException {
        var member = parts.get(key(path));
        if (member == null) {
            throw new Unreadable("reading.part-missing", name(), ShownNames.of(path));
        }
        var guarded =
                new UnpackingGuard(
                        archive.stream(member.path()),
                        name(),
                        member.packed(),
                        limits().workbook(),
                        limits().workbookRatio());
        return new XmlPart(name(), guarded, limits().cell());
    }

    /// The relations of a part; those of the whole file for an empty path.
    List<Relation> relations(String ofPart) throws IOException {
        var folder = ofPart.substring(0, ofPart.lastIndexOf('/') + 1);
        var path = folder + "_rels/" + ofPart.substring(folder.length()) + ".rels";
        var relations = new ArrayList<Relation>();
        if (!has(path)) {
            return relations;
        }
        try (var part = open(path)) {
            while (part.next()) {
                boolean outside = part.begins() && part.attribute("TargetMode").equals("External");
                if (part.begins("Relationship") && !outside) {
                    var type = part.attribute("Type");
                    var target = part.attribute("Target").replace('\\', '/');
                    relations.add(
                            new Relation(
                                    part.attribute("Id"),
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(folder, target)));
                }
            }
        }
        return relations;
    }

    static Optional<String> pathOf(List<Relation> relations, String type) {
        return relations.stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::path)
                .findFirst();
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        try {
            return URI.create("/" + folder).resolve(target).getPath().substring(1);
        } catch (IllegalArgumentException noPath) {
            return folder + target;
        }
    }

    private static String key(String path) {
        return path.replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
