package dev.holdfast.sourceitem;

import dev.holdfast.webapi.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why source items change; every movement carries it.
 *
 * @param type what the change was made for, such as {@code source} or {@code order}; null when it stands for itself
 * @param id which of them
 */
public record Cause(
        Reason reason,
        Caller actor,
        @Nullable String type,
        @Nullable String id) {

    public enum Reason {
        SAVED,
        REMOVED,
        ASSIGNED,
        UNASSIGNED,
        TRANSFERRED,
        PRODUCT_SAVED,
        PRODUCT_DELETED,
        SKU_RENAMED,
        SOURCE_DELETED,
        SHIPPED,
        INVOICED,
        FULFILLED,
        RETURNED,
        WRITTEN_OFF;

        /** As stored and shown: {@code product_saved}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Cause of(Reason reason, Caller actor) {
        return new Cause(reason, actor, null, null);
    }

    public static Cause of(Reason reason, Caller actor, String type, String id) {
        return new Cause(reason, actor, type, id);
    }
}
