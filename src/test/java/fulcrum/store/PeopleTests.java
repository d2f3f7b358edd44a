package fulcrum.store;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class PeopleTests {

    @Parameter Keeping keeping;
    static final InstantSource CLOCK =
            InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L));

    @TempDir Path directory;
    State state;
    People people;

    @BeforeEach
    void open() {
        state = keeping.open(directory);
        people = new People(state, new AuditLog(state, CLOCK), CLOCK);
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void thereIsOneFirstPersonAndThatIsTheBoss() {
        assertThat(people.none()).isTrue();
        var first = people.addFirst(" Müller ", "hash").orElseThrow();
        assertThat(first.name()).isEqualTo("Müller");
        assertThat(first.role()).isEqualTo(Role.BOSS);
        assertThat(people.addFirst("Another", "hash")).isEmpty();
        assertThat(people.find(first.id())).contains(first);
    }

    @Test
    void aNameIsFoundInAnyCaseAndUnicodeForm() {
        var first = people.addFirst("Müller", "hash").orElseThrow();
        var decomposed = Normalizer.normalize("MÜLLER", Normalizer.Form.NFD);
        assertThat(people.account(decomposed))
                .contains(new People.Account(first, Optional.of("hash")));
        assertThat(people.account("Mueller")).isEmpty();
    }
}
