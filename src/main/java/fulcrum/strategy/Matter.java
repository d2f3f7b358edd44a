package fulcrum.strategy;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a version is about: the direction, the budget, the targets of parts, or one of the goals.
public record Matter(String id) {

    public static final Matter DIRECTION = new Matter("direction");
    public static final Matter BUDGET = new Matter("budget");

    public static final Matter PARTS = new Matter("parts");

    static final String GOALS = "goal-";
    private static final Pattern GOAL = Pattern.compile("goal-[0-9a-f]{8}");

    public Matter {
        if (!isValid(id)) {
            throw new IllegalArgumentException("'%s' names nothing that is decided".formatted(id));
        }
    }

    public static boolean isValid(String id) {
        return List.of("direction", "budget", "parts").contains(id) || GOAL.matcher(id).matches();
    }

    public static Matter newGoal() {
        return new Matter(GOALS + UUID.randomUUID().toString().substring(0, 8));
    }

    public boolean isGoal() {
        return id.startsWith(GOALS);
    }

    @Override
    public String toString() {
        return id;
    }
}
