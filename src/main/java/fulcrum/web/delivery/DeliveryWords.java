package fulcrum.web.delivery;

import fulcrum.review.delivery.Channel;
import fulcrum.review.delivery.Delivery;
import fulcrum.review.delivery.Delivery.Standing;
import fulcrum.review.nights.Done;
import fulcrum.store.People.Member;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.delivery.DeliveryPage.Row;
import fulcrum.web.delivery.HostPage.NightRow;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Deliveries and nights in the reader's words.
record DeliveryWords(Frame frame, ZoneId zone) {

    static DeliveryWords of(Frame frame, Rooms rooms) {
        var zone =
                frame.person()
                        .flatMap(person -> rooms.deliveries().wishes(person.id()))
                        .map(wishes -> wishes.zone())
                        .orElseGet(() -> usualZone(frame));
        return new DeliveryWords(frame, zone);
    }

    static ZoneId usualZone(Frame frame) {
        return frame.shops().chosen().map(Store::zone).orElse(ZoneOffset.UTC);
    }

    String channel(Channel channel) {
        return frame.say(
                switch (channel) {
                    case EMAIL -> "web.delivery.channel.email";
                    case FEISHU -> "web.delivery.channel.feishu";
                    case DINGTALK -> "web.delivery.channel.dingtalk";
                    case WECOM -> "web.delivery.channel.wecom";
                    case SLACK -> "web.delivery.channel.slack";
                    case JSON -> "web.delivery.channel.json";
                });
    }

    List<Row> rows(List<Delivery> deliveries, Rooms rooms) {
        var names =
                rooms.people().all().stream()
                        .map(Member::person)
                        .collect(Collectors.toMap(one -> one.id(), one -> one.name()));
        return deliveries.stream()
                .map(one -> row(one, names.getOrDefault(one.person(), "")))
                .toList();
    }

    private Row row(Delivery one, String who) {
        return new Row(
                who,
                one.message().subject(),
                channel(one.address().channel()) + " · " + one.address().shown(),
                frame.say(standing(one.standing())),
                look(one.standing()),
                Written.moment(moment(one), zone),
                one.why().map(frame::say).orElse(""));
    }

    private static Instant moment(Delivery one) {
        return one.standing() == Standing.WAITING || one.tries() == 0 ? one.next() : one.triedAt();
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case WAITING -> "web.delivery.standing.waiting";
            case SENDING -> "web.delivery.standing.sending";
            case DELIVERED -> "web.delivery.standing.delivered";
            case FAILED -> "web.delivery.standing.failed";
            case UNKNOWN -> "web.delivery.standing.unknown";
        };
    }

    private static String look(Standing standing) {
        return switch (standing) {
            case WAITING, SENDING -> "note";
            case DELIVERED -> "done";
            case FAILED -> "stop";
            case UNKNOWN -> "unsure";
        };
    }

    List<NightRow> nights(List<Done> nights) {
        var names = frame.shops().all().stream().collect(Collectors.toMap(Store::id, Store::name));
        return nights.stream()
                .map(one ->
                        new NightRow(
                                names.getOrDefault(one.store(), one.store().value()),
                                work(one.work()),
                                one.day().toString(),
                                frame.say(standing(one.standing())),
                                look(one.standing()),
                                one.missed(),
                                one.why()))
                .toList();
    }

    /// Works that have no words of their own are shown by their name.
    private String work(String name) {
        var known =
                Map.of(
                        "refresh", "web.delivery.work.refresh",
                        "routines", "web.delivery.work.routines",
                        "brief", "web.delivery.work.brief");
        var key = known.get(name);
        return key == null ? name : frame.say(key);
    }

    private static String standing(Done.Standing standing) {
        return switch (standing) {
            case BEGUN, WAITING -> "web.delivery.standing.waiting";
            case RUNNING -> "web.delivery.night.running";
            case DONE -> "web.delivery.night.done";
            case GIVEN_UP -> "web.delivery.standing.failed";
        };
    }

    private static String look(Done.Standing standing) {
        return switch (standing) {
            case BEGUN, WAITING, RUNNING -> "note";
            case DONE -> "done";
            case GIVEN_UP -> "stop";
        };
    }
}
