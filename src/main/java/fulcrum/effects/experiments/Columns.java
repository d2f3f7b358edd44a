package fulcrum.effects.experiments;

import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which column of a file is what.
///
/// @param customer none where no column names the customer
/// @param before none where nothing is known from before
record Columns(
        int group, Optional<Integer> customer, List<Outcome> outcomes, Optional<Outcome> before) {

    private static final Set<String> GROUPS =
            Set.of(
                    "group",
                    "segment",
                    "arm",
                    "variant",
                    "treatment",
                    "cell",
                    "分组",
                    "组别",
                    "组",
                    "实验组",
                    "人群");
    private static final Set<String> CUSTOMERS =
            Set.of(
                    "customer",
                    "customer_id",
                    "customer id",
                    "user",
                    "user_id",
                    "id",
                    "buyer",
                    "买家",
                    "会员",
                    "会员名",
                    "客户",
                    "用户",
                    "用户id",
                    "客户id");
    private static final Set<String> SHARES =
            Set.of(
                    "visit",
                    "visited",
                    "conversion",
                    "converted",
                    "bought",
                    "purchase",
                    "访问",
                    "是否访问",
                    "转化",
                    "是否转化",
                    "购买",
                    "是否购买",
                    "成交");
    private static final Set<String> AMOUNTS =
            Set.of(
                    "spend", "spent", "amount", "revenue", "paid", "消费", "消费金额", "金额", "支付金额",
                    "成交金额");
    private static final Set<String> BEFORE =
            Set.of(
                    "history",
                    "earlier_spend",
                    "earlier spend",
                    "previous_spend",
                    "prior_spend",
                    "pre_spend",
                    "spend_before",
                    "历史消费",
                    "历史金额",
                    "之前消费",
                    "前期消费",
                    "前期金额");

    /// @param share whether it says yes or no
    record Outcome(int place, String name, boolean share) {}

    sealed interface Found {

        record Known(Columns columns) implements Found {}

        record Missing(Said why) implements Found {}
    }

    static Found of(List<String> header, Asked asked) {
        var unknown =
                named(asked).stream()
                        .filter(name -> place(header, Set.of(plain(name))) < 0)
                        .findFirst();
        if (unknown.isPresent()) {
            return missing("effects.experiment.no-column", unknown.get(), listed(header));
        }
        int group = place(header, asked.group().map(name -> Set.of(plain(name))).orElse(GROUPS));
        if (group < 0) {
            return missing("effects.experiment.no-group", listed(header));
        }
        var outcomes = outcomes(header, asked);
        if (outcomes.isEmpty()) {
            return missing("effects.experiment.no-outcome", listed(header));
        }
        int before = place(header, asked.before().map(name -> Set.of(plain(name))).orElse(BEFORE));
        int customer = place(header, CUSTOMERS);
        return new Found.Known(
                new Columns(
                        group,
                        customer < 0 ? Optional.empty() : Optional.of(customer),
                        outcomes,
                        before < 0
                                ? Optional.empty()
                                : Optional.of(new Outcome(before, header.get(before), false))));
    }

    private static List<String> named(Asked asked) {
        var named = new ArrayList<>(asked.outcomes());
        asked.group().ifPresent(named::add);
        asked.before().ifPresent(named::add);
        return named;
    }

    private static List<Outcome> outcomes(List<String> header, Asked asked) {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < header.size(); i++) {
            var name = plain(header.get(i));
            boolean share = SHARES.contains(name);
            boolean wanted =
                    asked.outcomes().isEmpty()
                            ? share || AMOUNTS.contains(name)
                            : asked.outcomes().stream().map(Columns::plain).anyMatch(name::equals);
            if (wanted) {
                outcomes.add(new Outcome(i, header.get(i), share));
            }
        }
        return outcomes;
    }

    private static int place(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(plain(header.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static Found missing(String key, Object... arguments) {
        return new Found.Missing(Said.of(key, arguments));
    }

    private static String listed(List<String> header) {
        return String.join(", ", header);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
