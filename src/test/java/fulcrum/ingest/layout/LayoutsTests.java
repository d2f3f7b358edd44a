package fulcrum.ingest.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutsTests {

    static final Layouts LAYOUTS = Layouts.shipped();

    static List<Layout> everyLayout() {
        return LAYOUTS.all();
    }

    @Test
    void everyLayoutOfTheFolderIsInTheIndexOnceAndHasASample() {
        var ids = LAYOUTS.all().stream().map(Layout::id).toList();
        assertThat(names("src/main/resources/layouts", ".yaml"))
                .as("files of the folder, and those of its index.txt")
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(names("src/test/resources/exports", ".expected.yaml"))
                .as("samples with what is to come of them")
                .containsAll(ids);
    }

    private static List<String> names(String folder, String ending) {
        return Stream.of(Objects.requireNonNull(Path.of(folder).toFile().list()))
                .filter(name -> name.endsWith(ending) && !name.equals("synonyms.yaml"))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyLayout")
    void aPersonIsToldInBothLanguagesWhatItIsAndWhereToGetIt(Layout layout) {
        assertThat(layout.names()).containsOnlyKeys("en", "zh");
        assertThat(layout.where()).containsOnlyKeys("en", "zh");
        assertThat(layout.sample()).isNotBlank();
        assertThat(layout.names().values()).allSatisfy(name -> assertThat(name).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("everyLayout")
    void aHeaderOfAllItsOwnNamesIsThisLayoutAndNoOther(Layout layout) {
        assertOnly(layout, new ArrayList<>(names(layout)));
    }

    @ParameterizedTest
    @MethodSource("everyLayout")
    void optionalColumnsMayBeMissing(Layout layout) {
        for (var fewest : fewestNames(layout)) {
            assertOnly(layout, fewest);
        }
    }

    @ParameterizedTest
    @MethodSource("everyLayout")
    void orderBlanksAndCaseDoNotMatter(Layout layout) {
        var shuffled = new ArrayList<>(names(layout));
        Collections.shuffle(shuffled, new Random(7));
        assertOnly(
                layout,
                shuffled.stream()
                        .map(name -> " " + name.toUpperCase(Locale.ROOT).replace(" ", "\u00A0 "))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("publishedHeaders")
    void aPublishedHeaderIsRecognised(String id, List<String> header) {
        var match = LAYOUTS.recognise("export", List.of(List.of("店铺", "x"), header));
        assertThat(match.map(found -> found.layout().id())).contains(id);
        assertThat(match.orElseThrow().headerRow()).isEqualTo(1);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> publishedHeaders()
            throws IOException {
        try (var file = LayoutsTests.class.getResourceAsStream("/layouts/published-headers.txt")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts ->
                            org.junit.jupiter.params.provider.Arguments.of(
                                    parts[0], Arrays.asList(parts[1].split("\\|"))));
        }
    }

    /// Every column of a published header that a layout names by its first synonyms is spelt as
    /// there: a layout none of whose optional names ever occurs was written from thin air.
    @Test
    void publishedHeadersFillMostOfWhatTheirLayoutsRead() throws IOException {
        assertThat(publishedHeaders())
                .allSatisfy(published -> {
                    var id = (String) published.get()[0];
                    @SuppressWarnings("unchecked")
                    var headers = new Headers((List<String>) published.get()[1]);
                    var needed =
                            LAYOUTS.named(id).orElseThrow().reads().stream()
                                    .flatMap(read -> read.cells().values().stream())
                                    .filter(cell -> cell.treatment().need())
                                    .filter(cell -> !cell.columns().isEmpty())
                                    .filter(cell -> cell.or().isEmpty());
                    assertThat(needed)
                            .as(id)
                            .allMatch(cell ->
                                    cell.columns().stream()
                                            .anyMatch(
                                                    names -> headers.findFirst(names).isPresent()));
                });
    }

    /// What is dropped when rows are kept could not be read again from them.
    @ParameterizedTest
    @MethodSource("everyLayout")
    void whatIsNeverKeptIsNotReadEither(Layout layout) {
        var read =
                new Headers(
                        layout.reads().stream()
                                .flatMap(one -> one.cells().values().stream())
                                .flatMap(cell -> cell.columns().stream())
                                .flatMap(List::stream)
                                .toList());
        assertThat(layout.rows().personal())
                .allSatisfy(name -> assertThat(read.findAll(name)).as(name).isEmpty());
    }

    @Test
    void nothingIsRecognisedInATableOfSomethingElse() {
        assertThat(LAYOUTS.recognise("t", List.of(List.of("a", "b"), List.of("date", "value"))))
                .isEmpty();
        assertThat(LAYOUTS.recognise("订单编号", List.of())).isEmpty();
    }

    @Test
    void aLayoutWithMistakesNamesThemAll() {
        assertThatThrownBy(() ->
                        Layouts.parse(
                                "mine",
                                """
                                platform: any
                                reads:
                                  - kind: orders
                                    cells:
                                      order_id: {form: id}
                                      colour: x
                                      customer: {from: a, or: {from: b, take: "(.)"}}
                                      paid: {from: c, need: true, or: {from: d}}
                                  - kind: dreams
                                """))
                .hasMessageContaining("orders.order_id has no 'form'")
                .hasMessageContaining("orders.order_id says no source")
                .hasMessageContaining("no column 'colour'")
                .hasMessageContaining("orders.customer names a person")
                .hasMessageContaining("orders.paid: 'need' belongs into the last 'or'")
                .hasMessageContaining("no fact kind 'dreams'");
    }

    private static void assertOnly(Layout layout, List<String> header) {
        var rows = new ArrayList<>(above(layout));
        rows.add(header);
        var match = LAYOUTS.recognise("a table", rows);
        assertThat(match.map(found -> found.layout().id()))
                .as("%s by %s", layout.id(), header)
                .contains(layout.id());
        var others = new Layouts(LAYOUTS.all().stream().filter(other -> other != layout).toList());
        assertThat(
                        others.recognise("a table", rows)
                                .filter(other -> other.strength() >= match.orElseThrow().strength())
                                .map(other -> other.layout().id()))
                .as("%s is as good as %s for %s", "another", layout.id(), header)
                .isEmpty();
    }

    /// A layout that is told by what stands above its header has a title in the fourth row.
    private static List<List<String>> above(Layout layout) {
        return layout.recognition().preamble().isEmpty()
                ? List.of()
                : List.of(List.of("报表"), List.of("日期"), List.of("终端"), List.of("连衣裙"));
    }

    /// Every column that it may look at, by its first name, without those that rule it out.
    private static Set<String> names(Layout layout) {
        var recognition = layout.recognition();
        var names = new LinkedHashSet<>(recognition.all());
        recognition.any().forEach(group -> names.add(group.getFirst()));
        layout.reads().stream()
                .flatMap(read -> read.cells().values().stream())
                .flatMap(cell -> cell.columns().stream())
                .forEach(synonyms -> names.add(synonyms.getFirst()));
        var refused =
                recognition.none().stream()
                        .map(Headers::normal)
                        .collect(toCollection(LinkedHashSet::new));
        return names.stream()
                .map(name -> name.replace("*", "USD"))
                .filter(name -> !refused.contains(Headers.normal(name)))
                .collect(toCollection(LinkedHashSet::new));
    }

    /// The least that it is recognised by: once with each synonym of each group.
    private static List<List<String>> fewestNames(Layout layout) {
        var recognition = layout.recognition();
        var headers = new ArrayList<List<String>>();
        for (int group = 0; group < Math.max(1, recognition.any().size()); group++) {
            var turns = recognition.any().isEmpty() ? 1 : recognition.any().get(group).size();
            for (int turn = 0; turn < turns; turn++) {
                var names = new LinkedHashSet<>(recognition.all());
                for (int other = 0; other < recognition.any().size(); other++) {
                    var synonyms = recognition.any().get(other);
                    names.add(synonyms.get(other == group ? turn : 0).replace("*", "EUR"));
                }
                headers.add(List.copyOf(names));
            }
        }
        return headers;
    }
}
