package fulcrum.actions;

import java.util.List;

/// A stretch of the actions that fit, and how many fit in all.
public record Found(List<Action> actions, int fitting) {

    public Found {
        actions = List.copyOf(actions);
    }
}
