package fulcrum.ingest.layout;

import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Proposes a layout for a table that none describes: from the names of its columns, in English and
/// Chinese, and from the cells of its first rows.
public final class Proposals {

    /// Rows that are looked at.
    public static final int ROWS = 200;

    private final Synonyms synonyms;

    private Proposals(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    public static Proposals shipped() {
        return new Proposals(Synonyms.shipped());
    }

    /// The kinds of fact that a table can be said to be.
    public List<FactKind> kinds() {
        return synonyms.kinds().stream().map(Synonyms.Kind::fact).toList();
    }

    /// What the table seems to be.
    ///
    /// @param id under which the layout would be kept
    /// @param rows the first rows below the header
    public Proposal propose(String id, List<String> header, List<List<String>> rows) {
        var profiles = profiles(header, rows);
        if (looksLikeCells(header)) {
            return new Proposal.Nothing(Said.of("ingest.proposal.no-header"));
        }
        return synonyms.kinds().stream()
                .map(kind -> Matching.of(kind, header, profiles))
                .filter(Matching::hasNeeds)
                .filter(matching -> couldBe(matching, profiles))
                .max(Comparator.comparingDouble(Matching::score))
                .<Proposal>map(matching -> proposed(id, matching, header, profiles))
                .orElseGet(() -> new Proposal.Nothing(Said.of("ingest.proposal.unknown")));
    }

    /// The layout of a kind with the columns that a person chose.
    ///
    /// @param chosen header → fact column; other columns are not read
    public Proposal correct(
            String id,
            FactKind kind,
            Map<String, String> chosen,
            List<String> header,
            List<List<String>> rows) {
        var names =
                synonyms.kinds().stream()
                        .filter(one -> one.fact() == kind)
                        .findFirst()
                        .orElseGet(() ->
                                new Synonyms.Kind(kind, List.of(), java.util.Set.of(), Map.of()));
        var matching = Matching.given(names, header, chosen);
        if (matching.found().isEmpty() || !matching.hasNeeds()) {
            return new Proposal.Nothing(
                    ColumnWords.oneOfEach(names.needs())
                            .map(needs -> Said.of("ingest.proposal.needs", needs))
                            .orElseGet(() -> Said.of("ingest.proposal.needs-any")));
        }
        return proposed(id, matching, header, profiles(header, rows));
    }

    private Proposal.Proposed proposed(
            String id, Matching matching, List<String> header, List<ColumnProfile> profiles) {
        var layout = new ProposedLayout(synonyms, matching, header, profiles).layout(id);
        var columns =
                IntStream.range(0, header.size())
                        .mapToObj(i ->
                                new Proposal.Column(
                                        header.get(i),
                                        matching.at(i).map(Map.Entry::getKey),
                                        matching.at(i)
                                                .map(found -> found.getValue().confidence())
                                                .orElse(0.0),
                                        profiles.get(i).examples()))
                        .toList();
        return new Proposal.Proposed(matching.fact(), layout, columns);
    }

    /// A table in which order numbers repeat lists lines, not orders.
    private static boolean couldBe(Matching matching, List<ColumnProfile> profiles) {
        return matching.fact() != FactKind.ORDERS
                || matching.find("order_id")
                        .filter(found -> profiles.get(found.column()).isUnique())
                        .isPresent();
    }

    private static boolean looksLikeCells(List<String> header) {
        var cells = ColumnProfile.of(header.stream().map(List::of).toList(), 0);
        return cells.isEmpty()
                || header.stream()
                                        .map(cell -> ColumnProfile.of(List.of(List.of(cell)), 0))
                                        .filter(cell -> cell.isNumber() || cell.isTime())
                                        .count()
                                * 2
                        >= header.size();
    }

    private static List<ColumnProfile> profiles(List<String> header, List<List<String>> rows) {
        var first = rows.subList(0, Math.min(ROWS, rows.size()));
        var profiles = new ArrayList<ColumnProfile>();
        for (int i = 0; i < header.size(); i++) {
            profiles.add(ColumnProfile.of(first, i));
        }
        return profiles;
    }
}
