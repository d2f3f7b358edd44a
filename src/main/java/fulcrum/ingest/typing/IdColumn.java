package fulcrum.ingest.typing;

/// Sees every cell of a column of ids: whether they came through decimal numbers, and whether a
/// spreadsheet has destroyed them.
///
/// Excel keeps 15 digits and shows long numbers as `1.03293E+19`; saved again, different ids become
/// one. Such ids must not be counted as customers or joined as orders.
public final class IdColumn {

    private static final int KEPT_DIGITS = 15;

    private long cells;
    private long pointZero;
    private long scientific;
    private long longIds;
    private long zeroEnded;
    private String example = "";

    public void see(String cell) {
        var id = Ids.clean(cell);
        if (id.isEmpty()) {
            return;
        }
        cells++;
        int length = id.length();
        if (!Cells.digit(id.charAt(0))) {
            return;
        }
        if (Ids.pointZero(id)) {
            pointZero++;
        } else if (scientific(id)) {
            scientific++;
            example = example.isEmpty() ? id : example;
        } else if (allDigits(id)) {
            longId(id, length);
        }
    }

    private void longId(String id, int length) {
        if (length <= KEPT_DIGITS || length > 22) {
            return;
        }
        longIds++;
        for (int i = KEPT_DIGITS; i < length; i++) {
            if (id.charAt(i) != '0') {
                return;
            }
        }
        zeroEnded++;
        example = example.isEmpty() ? id : example;
    }

    /// `1.03293E+19`: a mantissa below 10 and at least 11 places, where spreadsheets begin to.
    private static boolean scientific(String id) {
        int e = id.indexOf("E+");
        if (e < 1 || id.length() - e != 4 || (e > 1 && id.charAt(1) != '.')) {
            return false;
        }
        boolean number = allDigits(id.substring(0, e).replace(".", ""));
        var exponent = id.substring(e + 2);
        return number && allDigits(exponent) && Integer.parseInt(exponent) >= 11;
    }

    private static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Cells.digit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// For [Ids#clean(String, boolean)]: every id is a whole number with `.0` behind it.
    public boolean pointZero() {
        return cells > 0 && pointZero == cells;
    }

    public DestroyedIds destroyed() {
        return new DestroyedIds(cells, scientific, longIds, zeroEnded, example);
    }
}
