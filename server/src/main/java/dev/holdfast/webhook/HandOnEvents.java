package dev.holdfast.webhook;

import dev.holdfast.event.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes deliveries of events: what leaves the outbox is written down for everybody who wants it, in one transaction. */
@Service
class HandOnEvents {

    static final int MOST_AT_A_TIME = 500;

    private final Outbox outbox;
    private final Deliveries deliveries;

    HandOnEvents(Outbox outbox, Deliveries deliveries) {
        this.outbox = outbox;
        this.deliveries = deliveries;
    }

    /** How many events were handed on; when it is {@link #MOST_AT_A_TIME}, there may be more. */
    @Transactional
    int handOn() {
        var events = outbox.take(MOST_AT_A_TIME);
        if (!events.isEmpty()) deliveries.add(events.stream().map(Message::of).toList());
        return events.size();
    }
}
