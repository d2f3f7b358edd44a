package fulcrum.ingest.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The exports that Fulcrum knows: every file named in `layouts/index.txt`.
public final class Layouts {

    /// Rows at the top of a table among which the header is sought.
    public static final int HEADER_WITHIN = 20;

    private final List<Layout> layouts;

    public Layouts(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    private static final class Shipped {
        static final Layouts ALL = read();
    }

    /// Those that come with the program.
    public static Layouts shipped() {
        return Shipped.ALL;
    }

    private static Layouts read() {
        var mapper = new YAMLMapper();
        var layouts = new ArrayList<Layout>();
        for (var id : index()) {
            try (var file = resource("layouts/" + id + ".yaml")) {
                layouts.add(LayoutFile.read(id, mapper.readTree(file)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read layout " + id, e);
            }
        }
        return new Layouts(layouts);
    }

    /// A layout from its YAML text, e.g. a mapping that a user confirmed.
    public static Layout parse(String id, String yaml) {
        return LayoutFile.read(id, new YAMLMapper().readTree(yaml));
    }

    /// A layout as the text from which {@link #parse} makes it again.
    public static String yaml(Layout layout) {
        return LayoutWriter.yaml(layout);
    }

    public List<Layout> all() {
        return layouts;
    }

    public Optional<Layout> named(String id) {
        return layouts.stream().filter(layout -> layout.id().equals(id)).findFirst();
    }

    /// These and one more list; those of `others` are tried first.
    public Layouts with(List<Layout> others) {
        var both = new ArrayList<>(others);
        both.addAll(layouts);
        return new Layouts(both);
    }

    /// The layout whose header stands in the first rows of a table, and where.
    ///
    /// Of several that fit, the one that asks for most names; then the first in the list.
    public Optional<Match> recognise(String tableName, List<List<String>> firstRows) {
        var matches = new ArrayList<Match>();
        for (int row = 0; row < Math.min(firstRows.size(), HEADER_WITHIN); row++) {
            var headers = new Headers(firstRows.get(row));
            var above = tableName + "\n" + text(firstRows.subList(0, row));
            for (var layout : layouts) {
                if (fits(layout.recognition(), headers, above)) {
                    matches.add(new Match(layout, row, headers));
                }
            }
        }
        return matches.stream().max(Comparator.comparingInt(Match::strength));
    }

    /// A layout, the number of the row that is its header (0 is the first), and that header.
    public record Match(Layout layout, int headerRow, Headers headers) {

        int strength() {
            var recognition = layout.recognition();
            return 2 * (recognition.all().size() + recognition.any().size())
                    + (recognition.preamble().isPresent() ? 1 : 0);
        }
    }

    private static boolean fits(Layout.Recognition recognition, Headers headers, String above) {
        return recognition.all().stream().allMatch(headers::has)
                && recognition.any().stream()
                        .allMatch(group -> group.stream().anyMatch(headers::has))
                && recognition.none().stream().noneMatch(headers::has)
                && recognition
                        .preamble()
                        .map(pattern ->
                                java.util.regex.Pattern.compile(pattern).matcher(above).find())
                        .orElse(true);
    }

    private static String text(List<List<String>> rows) {
        return String.join("\n", rows.stream().map(row -> String.join(",", row)).toList());
    }

    private static List<String> index() {
        try (var file = resource("layouts/index.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read layouts/index.txt", e);
        }
    }

    private static InputStream resource(String path) {
        var found = Layouts.class.getClassLoader().getResourceAsStream(path);
        if (found == null) {
            throw new IllegalStateException("the program's own file %s is missing".formatted(path));
        }
        return found;
    }
}
