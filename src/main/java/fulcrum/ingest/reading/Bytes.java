package fulcrum.ingest.reading;

import java.io.IOException;
import java.io.InputStream;

/// Bytes that can be read again from the start: a file, what a gzip unpacks to, a member of a zip.
@FunctionalInterface
interface Bytes {
    InputStream open() throws IOException;
}
