package fulcrum.web.goal;

import fulcrum.strategy.Goal;
import fulcrum.strategy.Hold;
import fulcrum.web.goal.PlanSheet.Sent;
import fulcrum.web.question.Asked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a reader holds, as it was typed.
///
/// @param typed by node
/// @param read those that could be understood
/// @param reason for accepting what comes of it
record Holds(Map<String, String> typed, List<Hold> read, String reason) {

    /// Stands before the node in the name of a field.
    static final String FIELD = "hold:";

    /// Says that the fields are those of a form, and not an address without any.
    static final String SENT = "try";

    private static final int MOST = 200;

    /// Those of a form, where one was sent; else those of the goal.
    static Holds of(Asked asked, Goal goal, Telling telling) {
        var typed = new LinkedHashMap<String, String>();
        if (asked.first(SENT).isEmpty()) {
            goal.holds()
                    .forEach(hold ->
                            typed.put(
                                    hold.node(),
                                    Typed.text(hold, telling.unit(Telling.metric(hold.node())))));
        } else {
            asked.fields().keySet().stream()
                    .filter(name -> name.startsWith(FIELD))
                    .limit(MOST)
                    .filter(name -> !asked.first(name).isBlank())
                    .forEach(name ->
                            typed.put(name.substring(FIELD.length()), asked.first(name).strip()));
        }
        var read = new ArrayList<Hold>();
        typed.forEach((node, text) ->
                Typed.hold(node, text, telling.unit(Telling.metric(node))).ifPresent(read::add));
        return new Holds(typed, read, asked.first(SENT).isEmpty() ? "" : asked.first("reason"));
    }

    String text(String node) {
        return typed.getOrDefault(node, "");
    }

    boolean isWrong(String node) {
        return typed.containsKey(node) && read.stream().noneMatch(hold -> hold.node().equals(node));
    }

    boolean isWrong() {
        return read.size() < typed.size();
    }

    List<Sent> sent() {
        return typed.entrySet().stream()
                .map(one -> new Sent(FIELD + one.getKey(), one.getValue()))
                .toList();
    }
}
