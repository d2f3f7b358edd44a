package fulcrum.metrics;

import fulcrum.units.Said;
import fulcrum.units.Texts;

/// What was read as a formula is none.
final class NoFormula extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Said why;

    NoFormula(Said why) {
        super(Texts.in(Texts.ENGLISH).say(why));
        this.why = why;
    }

    Said why() {
        return why;
    }
}
