package fulcrum.web.diagnosis;

import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import java.util.ArrayList;
import java.util.List;

/// Which branches are shut, of which all is shown, and what is looked for: all of it in the
/// address.
record Folding(String store, String day, String looked, List<String> shut, List<String> whole) {

    Folding {
        shut = List.copyOf(shut);
        whole = List.copyOf(whole);
    }

    static Folding of(String store, Asked asked) {
        return new Folding(
                store,
                asked.first("as-of"),
                asked.first("q").strip(),
                asked.all("shut"),
                asked.all("all"));
    }

    boolean isShut(String branch) {
        return shut.contains(branch);
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
        return address.each("shut", shutThen).each("all", wholeThen).toString();
    }
}
