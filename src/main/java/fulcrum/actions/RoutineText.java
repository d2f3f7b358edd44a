package fulcrum.actions;

import fulcrum.actions.Routine.Draft;
import java.util.Optional;

/// A routine as people type it: in a form, on the command line, in a program.
///
/// @param rhythm `daily`, `weekly monday`, `monthly`, `before` or `wanted`; or all of it, as
///   `monthly 15`
/// @param count the day of the month, or how many days before the festival
/// @param festival the word of one, or `any`
public record RoutineText(
        PlanText plan, String steps, String rhythm, String count, String festival, String lasts) {

    /// Nothing typed yet.
    public static final RoutineText BLANK = new RoutineText(PlanText.BLANK, "", "", "", "", "1");

    /// The same with a rhythm that is written in one, such as `monthly 15`.
    public RoutineText coming(String back) {
        return new RoutineText(plan, steps, back, "", "", lasts);
    }

    public static RoutineText of(Routine routine) {
        var draft = routine.draft();
        var words = draft.rhythm().word().split(" ", -1);
        boolean counts =
                draft.rhythm() instanceof Rhythm.Monthly
                        || draft.rhythm() instanceof Rhythm.BeforeFestival;
        return new RoutineText(
                draft.plan(),
                draft.steps(),
                counts ? words[0] : draft.rhythm().word(),
                counts ? words[1] : "",
                words.length > 2 ? words[2] : "any",
                String.valueOf(draft.lasts()));
    }

    /// Empty where its rhythm makes no sense; how long it lasts is asked by the rules.
    public Optional<Draft> read() {
        var number = count.strip();
        var word =
                switch (rhythm) {
                    case "monthly" -> "monthly " + number;
                    case "before" -> "before " + number + " " + festival;
                    default -> rhythm;
                };
        return Rhythm.of(word).map(one -> new Draft(plan, steps, one, days()));
    }

    private int days() {
        var typed = lasts.strip();
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }
}
