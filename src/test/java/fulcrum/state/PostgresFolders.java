package fulcrum.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// Gives each test folders whose state lies on a server.
public final class PostgresFolders implements TempDirFactory {

    static final AtomicReference<Postgres> SERVER = new AtomicReference<>();

    @Override
    public Path createTempDirectory(AnnotatedElementContext at, ExtensionContext test)
            throws Exception {
        var folder = Files.createTempDirectory("fulcrum");
        SERVER.get().name(folder);
        return folder;
    }
}
