package fulcrum.web.diagnosis;

import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Which nodes are shut, of which all is shown, and what is looked for: all of it in the address.
record Folding(
        String store,
        String day,
        String looked,
        String lacking,
        List<String> shut,
        List<String> whole) {

    Folding {
        shut = List.copyOf(shut);
        whole = List.copyOf(whole);
    }

    static Folding of(String store, Asked asked) {
        return new Folding(
                store,
                asked.day("as-of").map(LocalDate::toString).orElse(""),
                asked.first("q").strip(),
                asked.first("lacking"),
                asked.all("shut"),
                asked.all("all"));
    }

    boolean isShut(String node) {
        return shut.contains(node);
    }

    boolean isWhole(String branch) {
        return whole.contains(branch);
    }

    String toggled(String branch) {
        return address(without(shut, branch), whole);
    }

    String whole(String branch) {
        return address(shut, without(whole, branch));
    }

    /// This very map.
    String here() {
        return address(shut, whole);
    }

    /// The same as a picture.
    String picture() {
        return here().replaceFirst("^/diagnosis", "/diagnosis/drawing.svg");
    }

    /// The same, only with what is not quantified, `stake`, or not carried out, `action`.
    String lacking(String what) {
        return new Folding(store, day, "", what, shut, whole).here();
    }

    boolean isWholeMap() {
        return looked.isEmpty() && lacking.isEmpty();
    }

    /// Where a node is written on.
    String node(String node) {
        return new Address("/diagnosis/node", List.of())
                .with("store", store)
                .with("node", node)
                .toString();
    }

    private static List<String> without(List<String> all, String one) {
        var other = new ArrayList<>(all);
        if (!other.remove(one)) {
            other.add(one);
        }
        return other;
    }

    private String address(List<String> shutThen, List<String> wholeThen) {
        var address = new Address("/diagnosis", List.of()).with("store", store);
        if (!day.isEmpty()) {
            address = address.with("as-of", day);
        }
        if (!looked.isEmpty()) {
            address = address.with("q", looked);
        }
        if (!lacking.isEmpty()) {
            address = address.with("lacking", lacking);
        }
        return address.each("shut", shutThen).each("all", wholeThen).toString();
    }
}
