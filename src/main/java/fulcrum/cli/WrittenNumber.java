package fulcrum.cli;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A number as commands are given it, digit by digit: `1e999999999`, written out, would fill a
/// gigabyte.
record WrittenNumber(Desk desk) implements ITypeConverter<BigDecimal> {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,12})?");

    @Override
    public BigDecimal convert(String written) {
        if (!NUMBER.matcher(written).matches()) {
            throw new TypeConversionException(desk.say("cli.no-number", written));
        }
        return new BigDecimal(written);
    }
}
