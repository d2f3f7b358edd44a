package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.exports.Row;

/// How 生意参谋 and 万相台 write numbers.
final class Figures {

    private static final int THOUSAND = 1000;
    private static final int WAN = 10_000;

    private Figures() {}

    /// `12,345`
    static void grouped(Row row, long number) {
        groups(row.next(), number);
    }

    /// `12,345.60`, from fen.
    static void groupedMoney(Row row, long fen) {
        groups(row.next(), fen / 100);
        row.put('.').padded(fen % 100, 2);
    }

    private static void groups(Row row, long number) {
        if (number < THOUSAND) {
            row.digits(number);
        } else {
            groups(row, number / THOUSAND);
            row.put(',').padded(number % THOUSAND, 3);
        }
    }

    /// `12.34%`, or `-` where there is no whole.
    static void percent(Row row, long part, long whole) {
        if (whole == 0) {
            row.cell("-");
        } else {
            row.money(rounded(WAN * part, whole), 2).put('%');
        }
    }

    /// The quotient with two digits, or `-` where it has none.
    static void quotient(Row row, long part, long whole) {
        if (whole == 0) {
            row.cell("-");
        } else {
            row.money(rounded(100 * part, whole), 2);
        }
    }

    /// Yuan for each piece, from fen.
    static void yuanEach(Row row, long fen, long pieces) {
        if (pieces == 0) {
            row.cell("-");
        } else {
            row.money(rounded(fen, pieces), 2);
        }
    }

    private static long rounded(long part, long whole) {
        return (2 * part + whole) / (2 * whole);
    }

    /// `5000 ~ 1.2万`
    static String range(long low, long high) {
        return low == high ? wan(low) : wan(low) + " ~ " + wan(high);
    }

    /// `9800`, `1万`, `12.3456万`: exact.
    static String wan(long number) {
        if (number < WAN) {
            return String.valueOf(number);
        }
        var rest = String.valueOf(WAN + number % WAN).substring(1).replaceFirst("0+$", "");
        return number / WAN + (rest.isEmpty() ? "" : "." + rest) + "万";
    }

    /// A rate as `12.34%`, or for some words as the range `12% ~ 13%`.
    static String rate(double rate, boolean range) {
        if (range) {
            long whole = (long) Math.floor(rate * 100);
            return "%d%% ~ %d%%".formatted(whole, whole + 1);
        }
        long hundredths = Math.round(rate * WAN);
        return "%d.%02d%%".formatted(hundredths / 100, hundredths % 100);
    }
}
