package fulcrum.ingest.reading;

import fulcrum.units.Said;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of one block after another. The text of a cell is made when it is first asked for.
public final class BlockRows implements RowStream {

    private RowBlock block = new RowBlock();
    private RepeatedTexts[] columns = {};
    private @Nullable String[] made = {};
    private int at;
    private int size;

    /// Goes before the first row of a block.
    public void begin(RowBlock next) {
        block = next;
        at = -1;
        size = 0;
    }

    @Override
    public boolean next() {
        if (at + 1 >= block.rows()) {
            size = 0;
            return false;
        }
        at++;
        size = block.size(at);
        if (size > columns.length) {
            int before = columns.length;
            columns = Arrays.copyOf(columns, size);
            Arrays.setAll(columns, i -> i < before ? columns[i] : new RepeatedTexts());
            made = new String[size];
        }
        Arrays.fill(made, 0, size, null);
        return true;
    }

    @Override
    public long line() {
        return block.line(at);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String cell(int index) {
        if (index >= size) {
            return "";
        }
        var known = made[index];
        if (known != null) {
            return known;
        }
        int from = block.from(at, index);
        int to = block.to(at, index);
        var text = from == to ? "" : columns[index].text(block.text, from, to);
        made[index] = text;
        return text;
    }

    @Override
    public Optional<Said> fault() {
        return block.fault(at);
    }

    @Override
    public void close() {}
}
