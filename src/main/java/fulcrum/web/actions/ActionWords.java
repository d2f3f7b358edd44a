package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Lane.By;
import fulcrum.actions.Status;
import fulcrum.web.actions.BoardPage.View;

/// The words of buttons.
final class ActionWords {

    private ActionWords() {}

    static String move(Action action, Status next) {
        return switch (next) {
            case PLANNED -> "web.actions.move.plan";
            case RUNNING ->
                    action.status() == Status.DONE
                            ? "web.actions.move.again"
                            : "web.actions.move.start";
            case DONE -> "web.actions.move.finish";
            case DROPPED -> "web.actions.move.drop";
        };
    }

    static String view(View view) {
        return switch (view) {
            case BOARD -> "web.actions.view.board";
            case LIST -> "web.actions.view.list";
            case CALENDAR -> "web.actions.view.calendar";
            case TIME -> "web.actions.view.time";
        };
    }

    static String by(By by) {
        return switch (by) {
            case OWNER -> "web.actions.by.owner";
            case LINK -> "web.actions.by.link";
            case METRIC -> "web.actions.by.metric";
        };
    }
}
