package fulcrum.web.today;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Unit;
import fulcrum.review.Brief;
import fulcrum.review.Item;
import fulcrum.store.Right;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import fulcrum.web.question.FigureText;
import fulcrum.web.today.TodayPage.Card;
import fulcrum.web.today.TodayPage.Gone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Lays a brief out for people.
final class Sheet {

    private static final int DAYS_PLANNED = 14;

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final LocalDate today;

    Sheet(Rooms rooms, Frame frame, Store store, LocalDate today) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.today = today;
    }

    TodayPage page(Optional<Brief> brief, boolean making, String fault, Asked asked) {
        var mine = new Mine(rooms, frame, store, today);
        var cards = brief.map(this::cards).orElse(List.of());
        return new TodayPage(
                store.id().value(),
                Written.day(today),
                brief.map(one -> Written.moment(one.madeAt(), store.zone())).orElse(""),
                brief.flatMap(Brief::known).map(Written::day).orElse(""),
                making,
                brief.isEmpty() || brief.get().known().isPresent(),
                brief.map(one -> name(one.goal())).orElse(""),
                brief.flatMap(Brief::known)
                        .map(day -> new Runs(rooms, frame, store).of(day))
                        .orElse(List.of()),
                cards.stream().findFirst(),
                cards.stream().skip(1).toList(),
                brief.flatMap(Brief::yesterday).map(frame::say).orElse(""),
                brief.map(Brief::sources).orElse(List.of()).stream().map(frame::say).toList(),
                rooms.briefs().dismissed(store).stream()
                        .map(one ->
                                new Gone(
                                        one.item(),
                                        rooms.briefs()
                                                .item(store.id(), one)
                                                .map(item -> frame.say(item.head()))
                                                .orElse(one.item()),
                                        one.why(),
                                        one.by() + ", " + Written.moment(one.at(), store.zone())))
                        .toList(),
                mine.work(),
                mine.mentions(),
                mine.moved(asked),
                here(asked),
                fault);
    }

    private String name(MetricId metric) {
        return rooms.metrics(store).naming(frame.texts()).metric(metric);
    }

    private List<Card> cards(Brief brief) {
        var unit = rooms.metrics(store).find(brief.goal()).map(Metric::unit).orElse(Unit.COUNT);
        return IntStream.range(0, brief.items().size())
                .mapToObj(i -> card(brief.items().get(i), unit, String.valueOf(i + 1)))
                .toList();
    }

    /// @param shortcut the key that opens what is prepared for it
    private Card card(Item item, Unit unit, String shortcut) {
        double stake = item.stake().orElse(0);
        var prepared = item.prepared().filter(_ -> frame.may(Right.WORK));
        return new Card(
                item.key(),
                frame.say(item.kind().said()),
                frame.say(item.head()),
                frame.say(item.reason()),
                item.stake().isPresent() ? stake(item, unit) : "",
                stake < 0,
                item.provisional(),
                evidence(item.evidence()),
                frame.say(evidenceName(item.evidence().where())),
                prepared.map(this::prepare).orElse(""),
                prepared.map(one -> frame.say(one.title())).orElse(""),
                shortcut);
    }

    /// The address of this page, what was just done here included.
    private String here(Asked asked) {
        return to("/today")
                .each("moved", asked.all("moved"))
                .each("was", asked.all("was"))
                .toString();
    }

    private String stake(Item item, Unit unit) {
        double stake = item.stake().orElse(0);
        return frame.say(
                item.isOfOneDay() ? "web.today.that-day" : "web.today.a-week",
                new FigureText(store).signedEstimate(unit, stake));
    }

    private static String evidenceName(Item.Evidence.Where where) {
        return switch (where) {
            case EXPLAIN -> "web.today.why";
            case FIGURES -> "web.today.figures";
            case GOAL -> "web.today.goal";
            case EFFECT -> "web.today.effect";
            case ACTION -> "web.today.action";
            case DATA -> "web.nav.data";
        };
    }

    private String evidence(Item.Evidence evidence) {
        return switch (evidence.where()) {
            case EXPLAIN -> figure("/explain", evidence);
            case FIGURES -> figure("/figures", evidence);
            case GOAL -> to("/goal").toString();
            case EFFECT -> to("/effects/" + evidence.action().orElseThrow()).toString();
            case ACTION -> to("/actions/" + evidence.action().orElseThrow()).toString();
            case DATA -> to("/data").toString();
        };
    }

    private String figure(String path, Item.Evidence evidence) {
        var address = to(path).with("m", evidence.metric().orElseThrow());
        for (var filter : evidence.only()) {
            address = address.with("only", filter.dimension() + ":" + filter.values().getFirst());
        }
        return evidence.days().map(address::days).orElse(address).toString();
    }

    private String prepare(Item.Prepared one) {
        var address =
                to("/actions/new")
                        .with("title", frame.say(one.title()))
                        .with("link", one.link().word())
                        .with("from", today)
                        .with("to", today.plusDays(DAYS_PLANNED - 1L));
        if (one.metric().isPresent()) {
            address = address.with("metric", one.metric().get());
        }
        if (!one.scope().isEmpty()) {
            address = address.with("scope", scope(one.scope()));
        }
        return address.toString();
    }

    private static String scope(List<Cut.Filter> scope) {
        return String.join(
                "\n",
                scope.stream()
                        .flatMap(filter ->
                                filter.values().stream()
                                        .map(value -> filter.dimension() + "=" + value))
                        .toList());
    }

    private Address to(String path) {
        return new Address(path, List.of()).with("store", store.id().value());
    }
}
