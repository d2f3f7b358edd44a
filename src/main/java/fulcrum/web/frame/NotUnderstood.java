package fulcrum.web.frame;

import fulcrum.units.Said;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Something in the address or in a form makes no sense, or no more, and nothing else may stand in
/// for it.
public final class NotUnderstood extends ResponseStatusException {

    /// Where a filter leaves the sentence of its refusal for the page of the fault.
    public static final String SENTENCE = "fulcrum.sentence";

    private final transient Said sentence;

    /// @param sentence what was written, and what would be right
    public NotUnderstood(Said sentence) {
        this(HttpStatus.BAD_REQUEST, sentence);
    }

    public NotUnderstood(HttpStatus status, Said sentence) {
        super(status);
        this.sentence = sentence;
    }

    public Said sentence() {
        return sentence;
    }
}
