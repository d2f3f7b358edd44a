package fulcrum.ingest.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip on disk and its members, none of which is ever written under its own name.
///
/// Members are read through the table of contents at the end of the file, so that what was checked
/// and what is read are the same.
record Archive(Source source, List<Member> members) {

    record Member(String path, long packed, long unpacked) {}

    static Archive of(Source source) throws IOException {
        try (var zip = open(source)) {
            if (zip.size() > source.limits().members()) {
                throw new Unreadable(
                        "reading.too-many-members",
                        source.name(),
                        zip.size(),
                        source.limits().members());
            }
            var members =
                    zip.stream()
                            .filter(Predicate.not(ZipEntry::isDirectory))
                            .map(Archive::member)
                            .toList();
            check(source, members);
            return new Archive(source, members);
        }
    }

    private static Member member(ZipEntry entry) {
        return new Member(entry.getName(), entry.getCompressedSize(), entry.getSize());
    }

    private static void check(Source source, List<Member> members) throws IOException {
        var names = new HashSet<String>();
        long packed = 0;
        long unpacked = 0;
        for (var member : members) {
            if (!names.add(member.path())) {
                throw new Unreadable(
                        "reading.twice-in-zip",
                        source.name(),
                        ShownNames.of(MemberNames.read(member.path())));
            }
            packed += member.packed();
            unpacked += member.unpacked();
        }
        var limits = source.limits();
        if (unpacked > limits.unpacked()) {
            throw new Unreadable(
                    "reading.unpacked-too-large", source.name(), Sizes.said(limits.unpacked()));
        }
        long size = Files.size(source.file().orElseThrow());
        if (packed > size) {
            throw new Unreadable("reading.overlapping", source.name());
        }
    }

    boolean has(String path) {
        return members.stream().anyMatch(member -> member.path().equals(path));
    }

    /// Unpacks a member again each time it is read.
    Source member(Member member) {
        var name = source.name() + "/" + ShownNames.of(MemberNames.read(member.path()));
        var limits = source.limits();
        return source.unpacked(
                name,
                Packed.guarded(
                        name,
                        () -> stream(member.path()),
                        member.packed(),
                        limits.unpacked(),
                        limits));
    }

    /// The bytes of a member; closing them closes the zip.
    InputStream stream(String path) throws IOException {
        var zip = open(source);
        try {
            var entry = zip.getEntry(path);
            if (entry == null) {
                throw new Unreadable("reading.part-missing", source.name(), ShownNames.of(path));
            }
            return new FilterInputStream(zip.getInputStream(entry)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        } catch (ZipException | EOFException e) {
            zip.close();
            throw new Unreadable("reading.damaged", source.name(), Sizes.said(0));
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile open(Source source) throws IOException {
        source.assertUnchanged();
        try {
            return new ZipFile(source.file().orElseThrow().toFile(), ISO_8859_1);
        } catch (ZipException | EOFException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw new Unreadable(
                    locked ? "reading.password" : "reading.zip-cut-off", source.name());
        }
    }
}
