package fulcrum.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.Toys;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTests {

    @TempDir Path directory;

    @Test
    void theDayBeginsWithTheBriefOnceThereAreFacts() {
        try (var served = new Served(directory)) {
            var boss = served.boss();
            assertThat(leadsTo(boss)).endsWith("/data");
            boss.makeStore("toys", "taobao", "CNY");
            assertThat(leadsTo(boss)).endsWith("/data");
            boss.get("/data");
            boss.give("toys", "orders.csv", Toys.ORDERS);
            assertThat(leadsTo(boss)).endsWith("/today");
        }
    }

    private static String leadsTo(Browser boss) {
        return boss.get("/").headers().firstValue("Location").orElse("");
    }
}
