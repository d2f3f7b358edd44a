package fulcrum.web.definitions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What changed from one text to another, line by line.
public final class Difference {

    private Difference() {}

    /// What became of a line.
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /// One line of either text.
    public record Line(Kind kind, String text) {

        /// As the stylesheet names it.
        public String look() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        /// `−`, `+`, or a space.
        public String sign() {
            return switch (kind) {
                case SAME -> " ";
                case GONE -> "−";
                case NEW -> "+";
            };
        }
    }

    static List<Line> between(String before, String now) {
        var equalToo = true;
        return DiffUtils.diff(before.lines().toList(), now.lines().toList(), equalToo)
                .getDeltas()
                .stream()
                .flatMap(Difference::lines)
                .toList();
    }

    private static Stream<Line> lines(AbstractDelta<String> delta) {
        var now = delta.getTarget().getLines().stream();
        return delta.getType() == DeltaType.EQUAL
                ? now.map(line -> new Line(Kind.SAME, line))
                : Stream.concat(
                        delta.getSource().getLines().stream()
                                .map(line -> new Line(Kind.GONE, line)),
                        now.map(line -> new Line(Kind.NEW, line)));
    }
}
