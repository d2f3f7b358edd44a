package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.AdPlan;
import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.chronicle.Terminal;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.making.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Paid traffic: an auction for each keyword, and feeds that sell fewer clicks for each further
/// coin.
///
/// In the auction places go by bid × quality; a click costs the next one's bid × quality ÷ own
/// quality + 0.01, never more than the own bid (generalised second price; Edelman, Ostrovsky,
/// Schwarz (2007), American Economic Review 97(1)).
final class Ads {

    private static final int RIVALS = 8;

    /// As a part of the price of the product, which theirs is like.
    private static final double RIVALS_BID = 0.011;

    private static final double[] SEEN = {1, 0.8, 0.62, 0.5, 0.4, 0.31, 0.23, 0.16, 0.1};
    private static final double CLICKS = 0.055;
    private static final double FEED_CLICKS = 0.03;
    private static final double OVERLAP = 0.25;
    private static final double PC = 0.05;
    private static final double SATURATES = 1.6;

    /// A click from a feed is worth half of one from search, and costs less than half.
    private static final double FEED_PRICE = 0.35;

    /// How much of a feed's people is lost with a lower bid.
    private static final double BIDDING = 3;

    private final Blueprint blueprint;
    private final World world;
    final List<Spot> spots;
    private final int[][] spotsOfPlan;
    private final double[][] wordsOfProduct;

    /// Of each spot today.
    final int[] impressions;

    final int[] clicks;
    final long[] cost;
    final double[] position;

    /// A plan, and for plans by keyword one of its keywords (else -1).
    record Spot(int plan, int keyword, double fit) {}

    Ads(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
        this.spots = spots(blueprint);
        impressions = new int[spots.size()];
        clicks = new int[spots.size()];
        cost = new long[spots.size()];
        position = new double[spots.size()];
        spotsOfPlan = new int[blueprint.advertising.plans.size()][];
        for (int plan = 0; plan < spotsOfPlan.length; plan++) {
            int wanted = plan;
            spotsOfPlan[plan] =
                    java.util.stream.IntStream.range(0, spots.size())
                            .filter(i -> spots.get(i).plan() == wanted)
                            .toArray();
        }
        wordsOfProduct = new double[blueprint.goods.appeal.length][];
    }

    private static List<Spot> spots(Blueprint blueprint) {
        var spots = new ArrayList<Spot>();
        for (var plan : blueprint.advertising.plans) {
            if (plan.scene() == AdPlan.Scene.AUDIENCE) {
                spots.add(new Spot(plan.index(), -1, 0));
                continue;
            }
            for (Words.Pair pair : blueprint.words.pairs) {
                if (pair.product() == plan.product()) {
                    spots.add(new Spot(plan.index(), pair.word(), pair.fit()));
                }
            }
        }
        return spots;
    }

    /// Holds the auctions and sells the feeds' clicks.
    void visit() {
        Arrays.fill(wordsOfProduct, null);
        for (var plan : blueprint.advertising.plans) {
            if (!world.onSale(plan.product())) {
                for (int spot : spotsOfPlan[plan.index()]) {
                    none(spot);
                }
            } else if (plan.scene() == AdPlan.Scene.KEYWORD) {
                keywords(plan);
            } else {
                feed(plan, spotsOfPlan[plan.index()][0]);
            }
        }
    }

    private void none(int spot) {
        impressions[spot] = 0;
        clicks[spot] = 0;
        cost[spot] = 0;
        position[spot] = 0;
    }

    private double budget(AdPlan plan) {
        return blueprint.advertising.budget[plan.index()]
                * world.knobs.factor(Knob.BUDGET, plan.product())
                * world.knobs.shopFactor(
                        plan.scene() == AdPlan.Scene.KEYWORD
                                ? Knob.KEYWORD_BUDGET
                                : Knob.FEED_BUDGET);
    }

    private double bid(AdPlan plan) {
        return blueprint.advertising.bid[plan.index()]
                * world.knobs.factor(Knob.BID, plan.product());
    }

    /// A plan whose budget does not last is shown until it is spent.
    private void keywords(AdPlan plan) {
        var mine = spotsOfPlan[plan.index()];
        var price = new double[mine.length];
        var wanted = new double[mine.length];
        double spending = 0;
        double quality = Math.exp(0.5 * world.knobs.of(Knob.AD_QUALITY, plan.product()));
        for (int i = 0; i < mine.length; i++) {
            var spot = spots.get(mine[i]);
            double bid = bid(plan);
            price[i] = auction(mine[i], bid, quality * Math.exp(0.2 * spot.fit()));
            wanted[i] = clicked(mine[i], plan.product());
            spending += price[i] * wanted[i];
        }
        double part = spending > budget(plan) ? budget(plan) / spending : 1;
        for (int i = 0; i < mine.length; i++) {
            land(mine[i], plan.product(), Source.PAID_SEARCH, wanted[i] * part, price[i]);
            share(plan.product(), spots.get(mine[i]).keyword(), seen(mine[i]) * part);
        }
    }

    /// Sets the place of a spot and gives what a click costs there.
    private double auction(int spot, double bid, double quality) {
        double own = bid * quality;
        double next = 0;
        int better = 0;
        for (int rival = 0; rival < RIVALS; rival++) {
            double score = rivalScore(spot, rival);
            if (score > own) {
                better++;
            } else {
                next = Math.max(next, score);
            }
        }
        position[spot] = better + 1;
        return Math.min(bid, next / quality + 1);
    }

    /// A rival's bid × quality; it is set anew every week.
    private double rivalScore(int spot, int rival) {
        var chance = blueprint.chance;
        int keyword = spots.get(spot).keyword();
        var plan = blueprint.advertising.plans.get(spots.get(spot).plan());
        double usual = RIVALS_BID * blueprint.goods.products.get(plan.product()).listPrice();
        double own = 0.45 * chance.normal(Matter.RIVAL, keyword, rival);
        double week =
                0.15
                        * chance.normal(
                                Matter.RIVAL_DAY,
                                Math.floorDiv(world.state.day, 7) * 4_099L + keyword,
                                rival);
        return usual * Math.exp(own + week);
    }

    private double seen(int spot) {
        return SEEN[(int) position[spot] - 1];
    }

    private double clicked(int spot, int product) {
        double people = world.search.searches(spots.get(spot).keyword()) * seen(spot);
        double picture = world.knobs.factor(Knob.PICTURE, product);
        double place = Math.pow(position[spot], -0.5);
        return people
                * CLICKS
                * place
                * picture
                * Math.exp(0.3 * world.knobs.of(Knob.AD_QUALITY, product));
    }

    private void land(int spot, int product, Source source, double mean, double price) {
        long day = world.state.day;
        var chance = blueprint.chance;
        clicks[spot] = Draw.poisson(mean, chance.uniform(Matter.AD_CLICKS, day, spot));
        double rate = source == Source.PAID_FEED ? FEED_CLICKS : CLICKS;
        impressions[spot] =
                clicks[spot]
                        + Draw.poisson(
                                mean / rate * (1 - rate),
                                chance.uniform(Matter.AD_IMPRESSIONS, day, spot));
        cost[spot] = Math.round(clicks[spot] * price);
        world.today.add(Today.AD_COST, cost[spot]);
        int pc =
                Draw.binomial(
                        clicks[spot], PC, chance.uniform(Matter.TERMINAL, day, 1_000_000L + spot));
        world.today.landings[Today.cell(product, source, Terminal.PC)] += pc;
        world.today.landings[Today.cell(product, source, Terminal.MOBILE)] += clicks[spot] - pc;
    }

    /// A feed has so many people to offer, and to a lower bid fewer of them: with twice the money
    /// it does not sell twice the clicks.
    private void feed(AdPlan plan, int spot) {
        int product = plan.product();
        double bid = bid(plan);
        double price = Math.max(1, bid * FEED_PRICE);
        double usual =
                blueprint.advertising.budget[plan.index()]
                        / (blueprint.advertising.bid[plan.index()] * FEED_PRICE);
        double outbids = Math.pow(bid / blueprint.advertising.bid[plan.index()], BIDDING);
        double most =
                SATURATES * usual * outbids * world.wants.demand(blueprint.goods.category[product]);
        double affordable = budget(plan) / price;
        double picture = world.knobs.factor(Knob.PICTURE, product);
        double got = most * (1 - Math.exp(-affordable / most)) * Math.min(1.5, picture);
        position[spot] = 0;
        land(spot, product, Source.PAID_FEED, Math.min(got, affordable), price);
    }

    private void share(int product, int keyword, double seen) {
        if (wordsOfProduct[product] == null) {
            wordsOfProduct[product] = new double[blueprint.words.keywords.size()];
        }
        wordsOfProduct[product][keyword] += seen;
    }

    /// The part of the free clicks on a word that our own advertisement there takes away.
    double overlap(int keyword, int product) {
        var seen = wordsOfProduct[product];
        return seen == null ? 0 : OVERLAP * Math.min(1, seen[keyword]);
    }
}
