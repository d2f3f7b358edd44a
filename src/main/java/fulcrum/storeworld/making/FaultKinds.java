package fulcrum.storeworld.making;

/// The kinds of fault that can be planted: `storeworld/faults.yaml`.
public final class FaultKinds {

    private FaultKinds() {}

    public static int count() {
        return Lexicon.happenings("faults.yaml").size();
    }
}
