package fulcrum.storeworld.chronicle;

import fulcrum.units.Period;
import java.util.List;

/// What stands before the first day: the shop, its goods, its market, its advertising and people.
public record Setting(
        Shop shop,
        Period days,
        List<Product> products,
        List<Keyword> keywords,
        List<AdPlan> adPlans,
        List<Rival> rivals,
        List<Notice> notices,
        List<Operator> operators) {

    public Setting {
        products = List.copyOf(products);
        keywords = List.copyOf(keywords);
        adPlans = List.copyOf(adPlans);
        rivals = List.copyOf(rivals);
        notices = List.copyOf(notices);
        operators = List.copyOf(operators);
    }

    /// A shop: its number and name at the platform, the code of its currency (ISO 4217) and how
    /// many digits that has behind the point, the id of its time zone, and its language: `zh` or
    /// `en`.
    public record Shop(
            long id, String name, String currency, int moneyDigits, String zone, String language) {}

    /// Somebody who works in the shop.
    public record Operator(int index, String name) {}
}
