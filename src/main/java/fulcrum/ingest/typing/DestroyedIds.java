package fulcrum.ingest.typing;

/// How many ids of a column a spreadsheet has destroyed: shown as `1.03293E+19`, or of more than 15
/// digits with only zeros behind the fifteenth.
public record DestroyedIds(
        long cells, long scientific, long longIds, long zeroEnded, String example) {

    /// Any id in scientific form, or most long ids ending in zeros (by chance one in ten of 16
    /// digits does, one in a hundred of 17).
    public boolean any() {
        return scientific > 0 || (longIds >= 3 && zeroEnded * 2 > longIds);
    }
}
