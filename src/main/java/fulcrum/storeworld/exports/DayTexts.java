package fulcrum.storeworld.exports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// Days as text, each made once.
final class DayTexts {

    static final long SECONDS = 86_400;
    private static final int KEPT = 2048;

    private final long[] days = new long[KEPT];
    private final byte[][] texts = new byte[KEPT][];

    byte[] of(long epochDay) {
        int place = (int) (epochDay & (KEPT - 1));
        if (texts[place] == null || days[place] != epochDay) {
            days[place] = epochDay;
            texts[place] =
                    LocalDate.ofEpochDay(epochDay).toString().getBytes(StandardCharsets.US_ASCII);
        }
        return texts[place];
    }
}
