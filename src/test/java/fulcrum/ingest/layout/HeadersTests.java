package fulcrum.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTests {

    final Headers headers =
            new Headers(List.of("\uFEFF订单编号 ", "Amount spent (USD)", "花费（分）", "Name", "name "));

    @Test
    void namesAreComparedWithoutBlanksCaseAndWidth() {
        assertThat(headers.find("订单 编号")).hasValue(0);
        assertThat(headers.find("AMOUNT SPENT(usd)")).hasValue(1);
        assertThat(headers.find("花费(分)")).hasValue(2);
        assertThat(headers.find("花费")).isEmpty();
    }

    @Test
    void aStarStandsForAnything() {
        assertThat(headers.find("Amount spent (*)")).hasValue(1);
        assertThat(headers.find("*")).hasValue(0);
        assertThat(headers.find("Amount * (EUR)")).isEmpty();
        assertThat(headers.findAll("name*")).containsExactly(3, 4);
    }

    @Test
    void theFirstColumnOfAnAmbiguousNameCounts() {
        assertThat(headers.find("Name")).hasValue(3);
        assertThat(headers.findFirst(List.of("姓名", "Name", "订单编号"))).hasValue(3);
    }
}
