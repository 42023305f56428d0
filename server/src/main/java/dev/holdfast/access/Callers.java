package dev.holdfast.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.StoreScope;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who acts with a token. What the database said is believed for two seconds: a change made by another server process counts
 * after that time, a change made by this one at once.
 */
@Component
public class Callers {

    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final int MOST_TOKENS = 10_000;

    private final Tokens tokens;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Question, Tokens.@Nullable Holder> answers = Caffeine.newBuilder()
            .expireAfterWrite(BELIEVED)
            .maximumSize(MOST_TOKENS)
            .build();

    Callers(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** An answer read before a change is found no more after it, even if it arrives later. */
    private record Question(Digest token, long changesBefore) {}

    /** Who acts with this token in this store view; a guest when nobody does. */
    public Caller of(String token, StoreScope scope) {
        var question = new Question(Digest.of(token), changes.get());
        var holder = answers.get(question, asked -> tokens.holder(asked.token).orElse(null));
        return holder != null && holder.mayAct(scope.websiteId(), clock.instant()) ? holder.caller() : Caller.GUEST;
    }

    @TransactionalEventListener(classes = AccessChanged.class)
    void forget() {
        changes.incrementAndGet();
    }
}
