package fulcrum.web.data;

import java.util.List;

/// What became of the files that were just given.
public record ResultsFragment(List<ResultCard> cards) {

    public ResultsFragment {
        cards = List.copyOf(cards);
    }
}
