package fulcrum.ingest;

/// What became of the rows of a file: read = taken + updated + unchanged + refused, always.
public record RowCounts(long read, long taken, long updated, long unchanged, long refused) {

    public RowCounts {
        if (read != taken + updated + unchanged + refused) {
            throw new IllegalArgumentException(
                    "of %d rows read, %d taken, %d updated, %d unchanged and %d refused do not make %d"
                            .formatted(read, taken, updated, unchanged, refused, read));
        }
    }

    static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

    /// A file that was imported before: nothing changes.
    RowCounts allUnchanged() {
        return new RowCounts(read, 0, 0, read - refused, refused);
    }
}
