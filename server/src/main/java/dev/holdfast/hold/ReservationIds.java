package dev.holdfast.hold;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * New ids of reservations: UUIDs of version 7 (RFC 9562), which begin with the time in milliseconds. Ids of about the same time so stand together in the
 * indexes: each new one changes a page that was changed a moment ago, where ids at random would change, and write to the log, a page each.
 */
@Component
class ReservationIds {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    ReservationIds(Clock clock) {
        this.clock = clock;
    }

    UUID next() {
        var time = clock.millis() << 16;
        return new UUID(time | VERSION | random.nextInt(0x1000), VARIANT | random.nextLong() >>> 2);
    }
}
