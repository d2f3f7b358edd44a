package fulcrum.storeworld.exports;

import java.io.Closeable;
import java.io.IOException;

/// Where the rows of a table go. What was not closed is left under a name that says so.
interface Output extends Closeable {

    void put(Row row) throws IOException;
}
