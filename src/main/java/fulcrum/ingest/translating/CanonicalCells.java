package fulcrum.ingest.translating;

import fulcrum.ingest.typing.FreeTexts;
import fulcrum.ingest.typing.Ids;
import fulcrum.ingest.typing.Times;
import fulcrum.warehouse.ColumnType;

/// Which cells are what their fact column demands as they stand; most are, and need no typing.
///
/// @param asItStands false where words are translated or parts taken
/// @param plainNumbers true where numbers have a decimal point and nothing is done to them
/// @param pointZero true where ids have lost their `.0`
record CanonicalCells(
        ColumnType type, boolean asItStands, boolean plainNumbers, boolean pointZero) {

    private static final int PLAIN_LENGTH = 12;

    boolean holds(String cell) {
        if (!asItStands || cell.isEmpty()) {
            return false;
        }
        return switch (type) {
            case ID -> cell.length() <= Typing.LONGEST_ID && !pointZero && Ids.isClean(cell);
            case TEXT, CODE -> FreeTexts.isClean(cell);
            case MONEY, COUNT, NUMBER, SHARE -> isPlain(cell);
            case DAY -> Times.isDay(cell);
            case TIME -> Times.isTime(cell);
            case FLAG -> false;
        };
    }

    /// A plain decimal with a point, such as most cells are, is canonical as it stands.
    boolean isPlain(String text) {
        int point = -1;
        int length = text.length();
        if (length == 0 || length > PLAIN_LENGTH || !plainNumbers) {
            return false;
        }
        for (int i = text.charAt(0) == '-' ? 1 : 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        int decimals = point < 0 ? 0 : length - point - 1;
        return decimals <= type.scale()
                && (point < 0 || decimals > 0)
                && length > (text.charAt(0) == '-' ? 1 : 0);
    }
}
