package fulcrum.review.delivery;

/// By what a person is reached.
public enum Channel {
    EMAIL,
    FEISHU,
    DINGTALK,
    WECOM,
    SLACK,
    /// A webhook signed as the specification Standard Webhooks says.
    JSON;

    /// Whether the other side can tell that a message came before, so that a lost answer is no
    /// reason to ask a person.
    boolean knowsRepeats() {
        return this == JSON;
    }
}
