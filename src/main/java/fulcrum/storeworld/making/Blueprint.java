package fulcrum.storeworld.making;

import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.chance.Chance;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Notice;
import fulcrum.storeworld.chronicle.Rival;
import fulcrum.storeworld.chronicle.Setting;
import java.util.ArrayList;
import java.util.List;

/// A whole shop before its first day, and all that will happen to it. Nothing in it changes.
public final class Blueprint {

    /// Days that a world lives before its first day, so that ranks, stock and customers are
    /// settled.
    public static final int LEAD = 35;

    public final WorldPlan plan;
    public final Chance chance;
    public final Lexicon lexicon;
    public final Goods goods;
    public final Words words;
    public final Season season;
    public final Advertising advertising;
    public final List<Rival> rivals;
    public final List<Notice> notices;
    public final List<Setting.Operator> operators;
    public final List<Skill> skills;
    public final List<Cause> causes;

    /// How well an operator does one kind of work: 1 is all of it, in time.
    public record Skill(int operator, String kind, double level) {}

    private Blueprint(WorldPlan plan) {
        this.plan = plan;
        chance = new Chance(plan.seed());
        lexicon = Lexicon.of(plan.platform().language());
        goods = Goods.of(chance, lexicon, plan.scale().products(), plan.from(), plan.days());
        words = Words.of(chance, lexicon, goods);
        season = Season.of(chance, plan, lexicon, LEAD);
        advertising = Advertising.of(chance, lexicon, goods, plan.scale().orders() * ticket());
        rivals = rivals();
        operators = operators();
        skills = Plot.skills(chance, operators);
        notices = Plot.notices(this);
        causes = Plot.of(this);
    }

    public static Blueprint of(WorldPlan plan) {
        return new Blueprint(plan);
    }

    /// What an order is worth before anything is known of the shop: the mean price of its goods.
    private double ticket() {
        return goods.products.stream()
                .mapToLong(product -> product.listPrice())
                .average()
                .orElse(1);
    }

    private List<Rival> rivals() {
        var all = new ArrayList<Rival>();
        int count = Math.min(60, 4 * lexicon.rivals().size());
        for (int i = 0; i < count; i++) {
            var like = goods.products.get(chance.below(goods.products.size(), Matter.RIVAL, i, 0));
            var shop = lexicon.rivals().get(i % lexicon.rivals().size());
            var title = like.title().replace(lexicon.brand(), shop);
            all.add(new Rival(i, "A" + (18_000_000L + 7_717L * i), title, shop));
        }
        return all;
    }

    private List<Setting.Operator> operators() {
        var all = new ArrayList<Setting.Operator>();
        for (int i = 0; i < plan.scale().operators(); i++) {
            var name = lexicon.operators().get(i % lexicon.operators().size());
            all.add(new Setting.Operator(i, i < 8 ? name : name + " " + (i / 8 + 1)));
        }
        return all;
    }

    /// The shop as a witness sees it before the first day.
    public Setting setting() {
        var shop =
                new Setting.Shop(
                        88_000_000L + Math.floorMod(plan.seed(), 999_983L),
                        lexicon.shop(),
                        lexicon.currency(),
                        lexicon.moneyDigits(),
                        lexicon.zone(),
                        plan.platform().language());
        return new Setting(
                shop,
                plan.period(),
                goods.products,
                words.keywords,
                advertising.plans,
                rivals,
                notices,
                operators);
    }
}
