package fulcrum.attack;

/// One case of the list of attacks, tried on a fresh install.
///
/// @param tried what is done, in words
record Attempt(String id, String tried, Run run) {

    /// Fails where the attack is not held off.
    interface Run {
        void run() throws Exception;
    }
}
