package fulcrum.web.goal;

import fulcrum.strategy.Content;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Proposal;
import fulcrum.strategy.Strategies;
import fulcrum.strategy.Version;
import fulcrum.web.frame.Written;
import fulcrum.web.goal.GoalPage.Past;
import fulcrum.web.goal.GoalPage.Wish;
import fulcrum.web.question.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was decided before, and what is or was proposed.
record History(Strategies strategies, Telling telling, Asked asked) {

    private static final int MOST_PAST = 30;

    List<Wish> wishes() {
        return strategies.proposals(telling.store().id()).stream().map(this::wish).toList();
    }

    private Wish wish(Proposal proposal) {
        var zone = telling.store().zone();
        return new Wish(
                proposal.id(),
                telling.about(proposal.matter()),
                telling.lines(proposal.content()),
                proposal.reason(),
                telling.frame()
                        .say(
                                "web.goal.proposed-by",
                                proposal.proposedBy(),
                                Written.moment(proposal.proposedAt(), zone)),
                proposal.answer().isEmpty() ? hindrance(proposal) : Optional.empty(),
                proposal.answer()
                        .map(answer ->
                                telling.frame()
                                        .say(
                                                answer.accepted()
                                                        ? "web.goal.accepted-by"
                                                        : "web.goal.declined-by",
                                                answer.by(),
                                                Written.moment(answer.at(), zone),
                                                answer.words())),
                asked.first("id").equals(proposal.id()) ? asked.first("words") : "");
    }

    /// Of a goal, the direction, the budget and the targets of parts, the last first.
    List<Past> past(Optional<Matter> goal) {
        var matters = new ArrayList<Matter>(List.of(Matter.DIRECTION, Matter.BUDGET, Matter.PARTS));
        goal.ifPresent(matters::addFirst);
        return matters.stream()
                .flatMap(matter -> strategies.history(telling.store().id(), matter).stream())
                .sorted(Comparator.comparing((Version<Content> one) -> one.changedAt()).reversed())
                .limit(MOST_PAST)
                .map(one ->
                        new Past(
                                telling.about(one.matter()),
                                one.number(),
                                Written.moment(one.changedAt(), telling.store().zone()),
                                one.changedBy(),
                                one.reason(),
                                telling.lines(one.content())))
                .toList();
    }

    private Optional<String> hindrance(Proposal proposal) {
        var last = strategies.last(telling.store().id(), proposal.matter());
        if (last.map(Version::number).orElse(0) != proposal.after()) {
            return Optional.of(telling.frame().say("web.goal.proposal.stale"));
        }
        return last.map(Version::content)
                .or(() -> Optional.of(proposal.content()))
                .flatMap(content -> strategies.closed(telling.store(), content))
                .map(telling.frame()::say);
    }
}
