package fulcrum.web.figures;

import fulcrum.web.figures.FiguresPage.Shown;
import java.util.List;
import java.util.Optional;

/// Where one figure comes from: meaning, formula, parts, SQL, rows.
///
/// @param made the formula in plain words
/// @param where the days and parts for which it stands
/// @param needs the exports that bring it
/// @param about the page of the metric: its history, limits, owner
/// @param back the Figures page that it was seen on
/// @param banner says that this is not a figure of now
public record TracePage(
        String name,
        String meaning,
        String made,
        Shown figure,
        List<String> where,
        List<Term> terms,
        List<String> needs,
        List<String> sql,
        List<Source> sources,
        Optional<Rows> rows,
        String about,
        String back,
        Optional<String> banner) {

    public TracePage {
        where = List.copyOf(where);
        terms = List.copyOf(terms);
        needs = List.copyOf(needs);
        sql = List.copyOf(sql);
        sources = List.copyOf(sources);
    }

    /// A metric of the formula, with its own value there.
    public record Term(String name, String meaning, Shown figure) {}

    /// A measured metric whose rows can be looked at.
    public record Source(String name, String link, boolean chosen) {}

    /// @param further the next page, where there is one
    public record Rows(
            String kind,
            List<FactCell> heads,
            List<FactLine> lines,
            String shown,
            Optional<String> earlier,
            Optional<String> further) {

        public Rows {
            heads = List.copyOf(heads);
            lines = List.copyOf(lines);
        }
    }

    /// A cell or the head of a column; numbers stand on the right.
    public record FactCell(String text, boolean number) {}

    /// @param file name of the file that brought it
    public record FactLine(String file, String link, long line, List<FactCell> cells) {

        public FactLine {
            cells = List.copyOf(cells);
        }
    }
}
