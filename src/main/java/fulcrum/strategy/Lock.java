package fulcrum.strategy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a part stays at while the others give.
///
/// @param value none for the target that it has
public record Lock(String part, Optional<BigDecimal> value) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,16})?");

    /// As people write it: `1042=0.12`, or `1042` for the target that it has.
    public static Lock read(String written) {
        int sign = written.lastIndexOf('=');
        var number = written.substring(sign + 1).strip();
        return sign > 0 && NUMBER.matcher(number).matches()
                ? new Lock(written.substring(0, sign).strip(), Optional.of(new BigDecimal(number)))
                : new Lock(written.strip(), Optional.empty());
    }
}
