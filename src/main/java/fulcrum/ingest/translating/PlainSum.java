package fulcrum.ingest.translating;

import java.math.BigDecimal;

/// Adds plain decimals (`-12.34`) exactly, in millionths while they fit, which is much faster than
/// big decimals.
final class PlainSum {

    private static final int SCALE = 6;
    private static final int DIGITS = 12;
    private static final long BOUND = Long.MAX_VALUE / 4;

    private BigDecimal rest = BigDecimal.ZERO;
    private long millionths;

    void add(String plain) {
        if (plain.isEmpty()) {
            return;
        }
        long parsed = millionths(plain);
        if (parsed == Long.MIN_VALUE) {
            rest = rest.add(new BigDecimal(plain));
            return;
        }
        millionths += parsed;
        if (millionths > BOUND || millionths < -BOUND) {
            rest = rest.add(BigDecimal.valueOf(millionths, SCALE));
            millionths = 0;
        }
    }

    BigDecimal total() {
        return rest.add(BigDecimal.valueOf(millionths, SCALE));
    }

    /// The number in millionths, or the least long where it does not fit.
    static long millionths(String plain) {
        boolean negative = plain.charAt(0) == '-';
        long value = 0;
        int decimals = -1;
        int digits = 0;
        for (int i = negative ? 1 : 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                digits++;
                decimals += decimals >= 0 ? 1 : 0;
            } else {
                return Long.MIN_VALUE;
            }
        }
        if (digits > DIGITS || decimals > SCALE) {
            return Long.MIN_VALUE;
        }
        for (int i = Math.max(decimals, 0); i < SCALE; i++) {
            value *= 10;
        }
        return negative ? -value : value;
    }
}
