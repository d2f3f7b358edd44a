package fulcrum.storeworld.causes;

import java.time.LocalDate;
import java.util.List;

/// Something that changes the world, under a name by which it can be taken out of it.
public sealed interface Cause {

    /// For example `A017`, `F03`, `N2`.
    String id();

    List<Influence> influences();

    /// The day from which it changes anything.
    LocalDate begins();

    /// An operator's work.
    ///
    /// @param kind id in `actions.yaml`
    /// @param fidelity how much of it was carried out: 0 to 1
    /// @param hours of work; `cost` in smallest coins, once, on the day it was done
    /// @param planned the day it should have been done; `done` the day it was
    record Action(
            String id,
            String kind,
            int operator,
            List<Integer> products,
            LocalDate planned,
            LocalDate done,
            double fidelity,
            double hours,
            long cost,
            List<Influence> influences)
            implements Cause {

        public Action {
            products = List.copyOf(products);
            influences = List.copyOf(influences);
        }

        @Override
        public LocalDate begins() {
            return done;
        }
    }

    /// Something that is wrong with the shop.
    ///
    /// @param kind id in `faults.yaml`
    record Fault(
            String id,
            String kind,
            String branch,
            List<Integer> products,
            LocalDate since,
            List<Influence> influences)
            implements Cause {

        public Fault {
            products = List.copyOf(products);
            influences = List.copyOf(influences);
        }

        @Override
        public LocalDate begins() {
            return since;
        }
    }

    /// A rule change from the day on which it takes effect; without influences where it was heeded.
    record RuleChange(
            String id,
            String notice,
            boolean heeded,
            List<Integer> products,
            LocalDate effective,
            List<Influence> influences)
            implements Cause {

        public RuleChange {
            products = List.copyOf(products);
            influences = List.copyOf(influences);
        }

        @Override
        public LocalDate begins() {
            return effective;
        }
    }
}
