package dev.holdfast.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the database held at most one second ago. One caller renews it at half that age while the others go on with what there is,
 * so nobody waits for anybody: a caller who waited while holding a database connection could starve the one waited for.
 */
public final class Recent<T> {

    private static final long LIFETIME_NANOS = Duration.ofSeconds(1).toNanos();

    private final Supplier<T> source;
    private final AtomicReference<Reading<T>> latest = new AtomicReference<>(new Reading<>(null, 0));

    /** @param source reads the value from the database */
    public Recent(Supplier<T> source) {
        this.source = source;
    }

    public T get() {
        var known = latest.get();
        var value = known.valueAt(System.nanoTime());
        if (value != null) return value;

        long readAt = System.nanoTime();
        var read = source.get();
        // When forgotten meanwhile, what was read may be what had to be forgotten: then it serves this caller alone.
        latest.compareAndSet(known, new Reading<>(read, readAt));
        return read;
    }

    /** Makes the next caller read anew. */
    public void forget() {
        latest.set(new Reading<>(null, 0));
    }

    /** Compared by identity. */
    private static final class Reading<T> {

        private final @Nullable T value;
        private final long readAt;
        private final AtomicBoolean beingRenewed = new AtomicBoolean();

        Reading(@Nullable T value, long readAt) {
            this.value = value;
            this.readAt = readAt;
        }

        /** The value as long as it may be used; null for the one caller who is to renew it, and for all when it is too old. */
        @Nullable
        T valueAt(long now) {
            long age = now - readAt;
            if (age >= LIFETIME_NANOS) return null;
            return age < LIFETIME_NANOS / 2 || !beingRenewed.compareAndSet(false, true) ? value : null;
        }
    }
}
