package fulcrum.web.faults;

import fulcrum.units.Said;
import java.util.Optional;

/// @param status the HTTP status, which chooses the words
/// @param sentence what was wrong in particular, instead of the advice
/// @param id what to quote when asking for help; the log has it too
public record FaultPage(int status, String id, Optional<Said> sentence) {

    /// The sentence of this fault: title and what to do.
    public String titleKey() {
        return switch (status) {
            case 400 -> "web.fault.400.title";
            case 401, 403 -> "web.fault.403.title";
            case 404, 405 -> "web.fault.404.title";
            case 413 -> "web.fault.413.title";
            case 421 -> "web.fault.421.title";
            case 429 -> "web.fault.429.title";
            case 503 -> "web.fault.503.title";
            default -> "web.fault.500.title";
        };
    }

    public String adviceKey() {
        return switch (status) {
            case 400 -> "web.fault.400.advice";
            case 401, 403 -> "web.fault.403.advice";
            case 404, 405 -> "web.fault.404.advice";
            case 413 -> "web.fault.413.advice";
            case 421 -> "web.fault.421.advice";
            case 429 -> "web.fault.429.advice";
            case 503 -> "web.fault.503.advice";
            default -> "web.fault.500.advice";
        };
    }
}
