package fulcrum.actions;

import fulcrum.metrics.Cut;
import fulcrum.store.PersonId;
import fulcrum.units.Period;
import fulcrum.units.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is planned: everything of an action that people write.
///
/// @param emergency whether it goes before everything else
/// @param scope the products, channels, customers … that it is about; the whole store where none
/// @param expectation none for work that names no metric: it counts as undirected
public record Plan(
        String title,
        Link link,
        boolean emergency,
        Optional<PersonId> owner,
        List<Cut.Filter> scope,
        Optional<Period> days,
        Optional<Expectation> expectation,
        Effort effort,
        String note) {

    public Plan {
        title = Typed.line(title, Integer.MAX_VALUE);
        note = Typed.lines(note);
        scope = List.copyOf(scope);
    }

    /// Whether it names the metric that it should move.
    public boolean directed() {
        return expectation.isPresent();
    }

    /// Whether all of its days lie before one.
    public boolean isOver(LocalDate day) {
        return days.filter(one -> !one.until().isAfter(day)).isPresent();
    }

    /// The same in another link.
    public Plan in(Link other) {
        return new Plan(title, other, emergency, owner, scope, days, expectation, effort, note);
    }

    /// The same on other days.
    public Plan on(Period other) {
        return new Plan(
                title,
                link,
                emergency,
                owner,
                scope,
                Optional.of(other),
                expectation,
                effort,
                note);
    }

    /// The same by another owner, or nobody.
    public Plan by(Optional<PersonId> other) {
        return new Plan(title, link, emergency, other, scope, days, expectation, effort, note);
    }
}
