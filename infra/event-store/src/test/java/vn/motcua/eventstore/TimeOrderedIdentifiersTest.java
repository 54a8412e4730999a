package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    @Test
    void axon_finds_the_factory() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
    }

    @Test
    void an_identifier_is_a_version_7_uuid_that_begins_with_the_time() {
        long before = Instant.now().toEpochMilli();
        UUID id = UUID.fromString(new TimeOrderedIdentifiers().generateIdentifier());
        long after = Instant.now().toEpochMilli();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
    }

    @Test
    void identifiers_of_one_moment_differ() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            ids.add(new TimeOrderedIdentifiers().generateIdentifier());
        }
        assertThat(ids).hasSize(100_000);
    }
}
