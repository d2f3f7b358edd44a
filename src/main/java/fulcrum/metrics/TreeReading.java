package fulcrum.metrics;

import fulcrum.units.Texts;
import java.util.Map;

/// A tree with its figures in a period, beside those of an earlier one.
public record TreeReading(ExplainQuestion question, Tree tree, TreeNode root)
        implements TreeAnswer {

    /// All of it in maps, lists, texts and numbers, for programs.
    public Map<String, Object> plain(Texts texts, Ties ties) {
        return new PlainTree(texts, ties).of(this);
    }
}
