package fulcrum.ingest.reading;

/// How much is read before a file counts as an attack or an accident.
///
/// Sizes in bytes, `cell` in characters. `textRatio` and `workbookRatio` are unpacked to packed
/// size, looked at from 16 MiB unpacked on: DEFLATE cannot exceed 1032, a repetitive CSV reaches
/// some hundreds, a workbook some dozens.
public record ReadingLimits(
        long upload,
        long unpacked,
        int textRatio,
        long workbook,
        int workbookRatio,
        int members,
        int columns,
        int cell) {

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    public static final ReadingLimits DEFAULT =
            new ReadingLimits(4 * GIB, 10 * GIB, 1000, 4 * GIB, 100, 2000, 512, (int) MIB);
}
