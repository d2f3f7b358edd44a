package fulcrum;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Exports of real shops, which may lie beside the project and are no part of it.
public final class RealShops {

    public static final Path FOLDER = Path.of("../shared/data");

    private RealShops() {}

    /// Skips the test where they are absent.
    public static void needed() {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER),
                "no real exports in ../shared/data: nothing to compare with");
    }
}
