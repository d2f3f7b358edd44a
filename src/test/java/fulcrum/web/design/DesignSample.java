package fulcrum.web.design;

import fulcrum.web.frame.Frame;

/// The design page's record, for tests of other packages.
public final class DesignSample {

    private DesignSample() {}

    public static DesignPage of(Frame frame) {
        return DesignController.page(frame);
    }
}
