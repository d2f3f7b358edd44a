package fulcrum.metrics;

/// A tree with its figures in a period, beside those of an earlier one.
public record TreeReading(ExplainQuestion question, Tree tree, TreeNode root)
        implements TreeAnswer {}
