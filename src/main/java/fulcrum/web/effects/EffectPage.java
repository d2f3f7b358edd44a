package fulcrum.web.effects;

import fulcrum.web.drawing.Crowd;
import fulcrum.web.drawing.LineChart;
import java.util.List;
import java.util.Optional;

/// What one action did, with all that it stands on.
///
/// @param told the verdict and its size; `how` by which days and comparisons that is known
/// @param figures where the figure itself can be looked at
public record EffectPage(
        String store,
        int number,
        String title,
        String owner,
        String days,
        String kind,
        String result,
        List<String> told,
        List<String> how,
        List<Line> facts,
        Optional<Chart> course,
        Optional<Chart> sum,
        Optional<Trials> trials,
        List<Part> parts,
        String partsLead,
        List<Left> left,
        List<Beside> besides,
        List<Past> past,
        String figures,
        List<String> faults) {

    public EffectPage {
        told = List.copyOf(told);
        how = List.copyOf(how);
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        left = List.copyOf(left);
        besides = List.copyOf(besides);
        past = List.copyOf(past);
        faults = List.copyOf(faults);
    }

    EffectPage faulty(List<String> others) {
        return new EffectPage(
                store, number, title, owner, days, kind, result, told, how, facts, course, sum,
                trials, parts, partsLead, left, besides, past, figures, others);
    }

    public record Line(String what, String value, String note) {}

    public record Chart(LineChart drawing, String label, List<Legend> legend) {}

    /// @param tone number of its colour and dash
    public record Legend(String name, int tone) {}

    /// How the same measurement did where nothing was done.
    public record Trials(Crowd crowd, String label, String said) {}

    /// @param share how much of the comparison it is
    public record Part(String name, String share) {}

    public record Left(String name, String why, String who) {}

    /// Other work on the same figure, or a festival, in the same days.
    public record Beside(String name, String address, String days) {}

    public record Past(
            String when, String kind, String result, String share, String worth, String version) {}
}
