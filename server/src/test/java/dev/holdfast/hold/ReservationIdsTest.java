package dev.holdfast.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReservationIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00.123Z");

    @Test
    void an_id_is_a_uuid_of_version_7() {
        var id = at(NOW).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void a_later_id_stands_behind_an_earlier_one() {
        assertThat(at(NOW.plusMillis(1)).next().toString())
                .isGreaterThan(at(NOW).next().toString());
    }

    @Test
    void ids_of_the_same_moment_differ() {
        var ids = at(NOW);

        assertThat(Stream.generate(ids::next).limit(10_000).map(UUID::toString)).doesNotHaveDuplicates();
    }

    private static ReservationIds at(Instant time) {
        return new ReservationIds(Clock.fixed(time, ZoneOffset.UTC));
    }
}
