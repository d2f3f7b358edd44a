package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.Customer;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Order.Fate;
import fulcrum.storeworld.chronicle.Order.Line;
import fulcrum.storeworld.chronicle.Order.Reason;
import fulcrum.storeworld.chronicle.Order.Refund;
import fulcrum.storeworld.making.Blueprint;
import java.util.List;

/// Takes orders: what is in them, what they cost, what becomes of them, and what that sets in
/// motion.
final class Till {

    private static final double FEE = 0.045;
    private static final double MOST_OFF = 0.5;

    private final Blueprint blueprint;
    private final World world;
    private final Basket basket;
    private final Fates fates;
    private final AfterSale afterSale;

    Till(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
        this.basket = new Basket(blueprint, world);
        this.fates = new Fates(blueprint, world);
        this.afterSale = new AfterSale(blueprint, world);
    }

    /// How a buyer left the till.
    enum Outcome {
        SOLD_OUT,
        UNPAID,
        PAID
    }

    /// Sells to a buyer, unless the goods have run out.
    Outcome sell(Buyer buyer) {
        var lines = basket.of(buyer);
        if (lines.isEmpty()) {
            return Outcome.SOLD_OUT;
        }
        int product = Today.product(buyer.cell());
        long start = world.dayStart();
        var fate = fates.of(buyer.number(), product, start);
        long list = 0;
        for (var line : lines) {
            list += line.listAmount();
        }
        long coupon = (long) (list * Math.min(0.3, world.knobs.of(Knob.COUPON, product)));
        double off = world.wants.discount() + world.knobs.of(Knob.DISCOUNT, product);
        long discount = Math.min((long) (list * MOST_OFF), coupon + (long) (list * off));
        long goods = list - discount;
        var lexicon = blueprint.lexicon;
        long shipping = goods >= lexicon.freeShippingFrom() ? 0 : lexicon.shippingFee();
        boolean paid = fate.paidAt().isPresent();
        var shares = shares(lines, goods, list);
        var refunds = fates.refunds(buyer.number(), fate, lines, shares);
        count(buyer, lines, fate, new Money(list, discount, coupon, shipping), refunds);
        if (paid) {
            afterSale.follow(buyer, fate, lines, refunds);
        }
        return paid ? Outcome.PAID : Outcome.UNPAID;
    }

    /// @param discount taken off in all, `coupon` a part of it
    private record Money(long list, long discount, long coupon, long shipping) {
        long paid() {
            return list - discount + shipping;
        }
    }

    /// What was paid for each line: in proportion to list amounts, what is left over to the first.
    private static long[] shares(List<Line> lines, long goods, long list) {
        var shares = new long[lines.size()];
        long left = goods;
        for (int i = lines.size() - 1; i > 0; i--) {
            shares[i] = list == 0 ? 0 : goods * lines.get(i).listAmount() / list;
            left -= shares[i];
        }
        shares[0] = left;
        return shares;
    }

    private void count(
            Buyer buyer, List<Line> lines, Fate fate, Money money, List<Refund> refunds) {
        int pieces = 0;
        for (var line : lines) {
            pieces += line.quantity();
        }
        var today = world.today;
        today.count(Today.ORDERERS, buyer.cell(), 1);
        today.count(Today.ORDERED_PIECES, buyer.cell(), pieces);
        today.count(Today.ORDERED_AMOUNT, buyer.cell(), money.paid());
        boolean paid = fate.paidAt().isPresent();
        long fee = paid ? Math.round(money.paid() * FEE * world.knobs.shopFactor(Knob.FEE)) : 0;
        if (paid) {
            var sale = sale(lines, pieces, money, fee);
            if (fate.paidAt().getAsLong() < world.dayStart() + Fates.DAY) {
                pay(buyer.cell(), !buyer.returning(), buyer.firstEver(), sale);
            } else {
                world.state.late.add(
                        new State.Late(buyer.cell(), !buyer.returning(), buyer.firstEver(), sale));
            }
        }
        if (world.watched()) {
            world.reporter().order(order(buyer, lines, fate, money, fee, refunds), buyer.click());
        }
    }

    private Sale sale(List<Line> lines, int pieces, Money money, long fee) {
        long cost = 0;
        for (var line : lines) {
            cost += world.unitCost(line.product()) * line.quantity();
            world.state.stock[line.product()] -= line.quantity();
            world.today.units[line.product()] += line.quantity();
        }
        return new Sale(
                pieces,
                money.list(),
                money.discount(),
                money.paid(),
                cost,
                fee,
                world.fulfilment(pieces));
    }

    private Order order(
            Buyer buyer, List<Line> lines, Fate fate, Money money, long fee, List<Refund> refunds) {
        long back = 0;
        long last = 0;
        for (var refund : refunds) {
            back += refund.amount();
            last = Math.max(last, refund.doneAt());
        }
        // what was paid back as a whole is closed by the platform
        boolean closed = back > 0 && back >= money.list() - money.discount();
        var end =
                closed
                        ? new Fate(
                                fate.placedAt(),
                                fate.paidAt(),
                                fate.shippedAt(),
                                fate.completedAt(),
                                java.util.OptionalLong.of(last))
                        : fate;
        return new Order(
                buyer.number(),
                new Customer(buyer.customer(), buyer.region(), buyer.returning()),
                Today.source(buyer.cell()),
                Today.terminal(buyer.cell()),
                buyer.consulted(),
                lines,
                money.list() - money.discount(),
                money.shipping(),
                money.discount(),
                money.coupon(),
                fee,
                end,
                refunds);
    }

    /// Those who ordered yesterday and pay only today.
    void payLate() {
        var late = world.state.late;
        world.state.late = new java.util.ArrayList<>();
        late.forEach(one -> pay(one.cell(), one.fresh(), one.firstEver(), one.sale()));
    }

    private void pay(int cell, boolean fresh, boolean firstEver, Sale sale) {
        var today = world.today;
        today.count(Today.PAYERS, cell, 1);
        today.count(Today.PAID_PIECES, cell, sale.pieces());
        today.count(Today.PAID_AMOUNT, cell, sale.paid());
        if (fresh) {
            today.count(Today.NEW_PAYERS, cell, 1);
            today.count(Today.NEW_PAID_AMOUNT, cell, sale.paid());
        }
        today.add(Today.ORDERS, 1);
        today.add(Today.NEW_BUYERS, firstEver ? 1 : 0);
        today.add(Today.UNITS, sale.pieces());
        today.add(Today.LIST, sale.list());
        today.add(Today.DISCOUNT, sale.discount());
        today.add(Today.PAID, sale.paid());
        today.add(Today.COST, sale.cost());
        today.add(Today.FEES, sale.fee());
        today.add(Today.FULFILMENT, sale.fulfilment());
    }

    /// True where what came back can be sold again.
    static boolean sellable(Refund refund) {
        return refund.returned()
                && refund.reason() != Reason.POOR_QUALITY
                && refund.reason() != Reason.DAMAGED;
    }
}
