package fulcrum.statistics;

/// Two groups drawn by lot, and how to compare them.
public record Trial(Arm control, Arm treated, Setting setting) {

    public enum As {
        DIFFERENCE,
        /// As a share of what the control reached.
        RELATIVE
    }

    public enum Asking {
        IS_IT_DIFFERENT,
        IS_IT_MORE,
        IS_IT_LESS
    }

    public sealed interface Looking {

        /// Once, at a time fixed beforehand.
        record Once() implements Looking {}

        /// As often as one likes.
        ///
        /// @param planned units of both groups at which the interval is to be tightest
        record Always(double planned) implements Looking {
            public Always {
                if (!(planned >= 1)) {
                    throw new IllegalArgumentException("at least one unit; here " + planned);
                }
            }
        }
    }

    /// @param confidence of the interval, such as 0.95
    /// @param matters the smallest effect somebody would act upon; above 0
    public record Setting(
            As as, Asking asking, Looking looking, double confidence, double matters) {

        public Setting {
            if (!(confidence > 0 && confidence < 1) || !(matters > 0)) {
                throw new IllegalArgumentException(
                        "confidence in (0, 1), matters > 0; here %s, %s"
                                .formatted(confidence, matters));
            }
        }

        public static Setting relative(double matters) {
            return new Setting(
                    As.RELATIVE, Asking.IS_IT_DIFFERENT, new Looking.Once(), 0.95, matters);
        }
    }
}
