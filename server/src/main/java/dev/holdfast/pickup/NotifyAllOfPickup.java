package dev.holdfast.pickup;

import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Caller;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Notifies the buyers of orders one after the other. What goes wrong with one order holds up no other. */
@Service
class NotifyAllOfPickup {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyAllOfPickup.class);

    private final NotifyOfPickup notifyOfPickup;

    NotifyAllOfPickup(NotifyOfPickup notifyOfPickup) {
        this.notifyOfPickup = notifyOfPickup;
    }

    /** Why the buyer of an order was not notified. */
    record Failure(int id, String message) {}

    /** @return nothing for those that were notified */
    List<Failure> notify(List<Integer> orderIds, Caller caller) {
        var failures = new ArrayList<Failure>();
        for (int id : orderIds) {
            try {
                notifyOfPickup.notify(id, caller);
            } catch (Refusal refusal) {
                failures.add(new Failure(id, refusal.message().rendered()));
            } catch (RuntimeException unforeseen) {
                LOG.error("The buyer of order {} was not notified", id, unforeseen);
                failures.add(new Failure(id, "We can't notify the customer right now."));
            }
        }
        return failures;
    }
}
