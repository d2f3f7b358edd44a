package fulcrum.cli.sharing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// Which build of the program this process runs: a sum over its jar, or the folder of its classes.
final class Build {

    private Build() {}

    static String here() throws IOException {
        try {
            var source = Build.class.getProtectionDomain().getCodeSource();
            if (source == null) {
                return "unknown";
            }
            var place = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(place) ? sum(place) : place.toString();
        } catch (URISyntaxException e) {
            throw new IOException("the program's own place has no path", e);
        }
    }

    private static String sum(Path jar) throws IOException {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(jar));
        return HexFormat.of().toHexDigits(sum.getValue());
    }
}
