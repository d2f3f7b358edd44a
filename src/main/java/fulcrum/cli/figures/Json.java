package fulcrum.cli.figures;

import java.io.PrintWriter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Answers for programs, decimals with all digits and no exponent.
final class Json {

    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private Json() {}

    static void print(PrintWriter out, Object told) {
        out.print(text(told));
    }

    static String text(Object told) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(told)
                + System.lineSeparator();
    }
}
