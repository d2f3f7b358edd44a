package fulcrum.api;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.Person;
import fulcrum.store.Right;
import fulcrum.store.Role;
import fulcrum.store.StoreId;
import fulcrum.strategy.KiteShop;
import fulcrum.web.Served;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages and the door for programs over one data directory, and a program that knocks.
public final class ApiDoor {

    private ApiDoor() {}

    public static Served beside(Path directory) {
        return new Served(
                directory,
                (context, rooms) ->
                        ApiWiring.into(context, Programs.of(rooms, rooms.measurements())));
    }

    /// A shop of kites with its boss and Hua, who works there.
    record Kites(Served served, Person boss, Person hua) implements AutoCloseable {

        static Kites in(Path directory) {
            KiteShop.of(directory, LocalDate.of(2024, 8, 26)).open().close();
            var served = beside(directory);
            served.boss().makeStore("shop", "any", "EUR");
            var boss = served.rooms.people().account(Served.NAME).orElseThrow().person();
            return new Kites(served, boss, operator(served, boss, "shop"));
        }

        String token(Person person, Right... rights) {
            return served.rooms.tokens().issue(person, "test", Set.of(rights));
        }

        @Override
        public void close() {
            served.close();
        }
    }

    static Person operator(Served served, Person boss, String store) {
        return served.rooms
                .people()
                .add(boss, "Hua", Role.OPERATOR, Set.of(new StoreId(store)))
                .orElseThrow();
    }

    static HttpResponse<String> send(
            Served served, String token, String method, String address, String body) {
        return send(served, token, method, address, BodyPublishers.ofString(body));
    }

    static HttpResponse<String> send(
            Served served, String token, String method, String address, BodyPublisher body) {
        var program = served.stranger();
        return program.send(
                program.request("/api/v1/" + address, "Authorization", "Bearer " + token)
                        .method(method, body)
                        .build());
    }

    static JsonNode json(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
