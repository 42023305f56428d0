package dev.holdfast.hold;

import dev.holdfast.hold.HeldReservation.Status;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives back what was held longer than it was meant to be, without anyone asking. Every server process does; each takes reservations that
 * no other is at, in portions, and leaves those that a client is just settling to that client.
 */
@Component
class ExpireReservations {

    private static final Logger LOG = LoggerFactory.getLogger(ExpireReservations.class);
    private static final int MOST_TOGETHER = 500;

    private final HeldReservations heldReservations;
    private final SettleReservations settleReservations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpireReservations(
            HeldReservations heldReservations,
            SettleReservations settleReservations,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.heldReservations = heldReservations;
        this.settleReservations = settleReservations;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "PT1S")
    void expire() {
        try {
            while (expireSome() == MOST_TOGETHER) {}
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("Reservations that have expired are given back a second later: {}", failure.toString());
        }
    }

    private int expireSome() {
        Integer expired = transaction.execute(_ -> {
            var reservations = heldReservations.lockExpired(clock.instant(), MOST_TOGETHER);
            if (!reservations.isEmpty()) settleReservations.settle(all(reservations), Status.EXPIRED);
            return reservations.size();
        });
        return expired == null ? 0 : expired;
    }

    private static List<Settlement> all(List<HeldReservation> reservations) {
        return reservations.stream()
                .map(reservation -> Settlement.of(reservation, reservation.open(), Status.EXPIRED))
                .toList();
    }
}
