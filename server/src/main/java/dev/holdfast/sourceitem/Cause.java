package dev.holdfast.sourceitem;

import dev.holdfast.webapi.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why source items change; every movement carries it.
 *
 * @param objectType what the change was made for, such as {@code source}; null when it stands for itself
 * @param objectId which of them
 */
public record Cause(
        Reason reason,
        Caller actor,
        @Nullable String objectType,
        @Nullable String objectId) {

    public enum Reason {
        SAVED,
        REMOVED,
        ASSIGNED,
        UNASSIGNED,
        TRANSFERRED,
        PRODUCT_SAVED,
        PRODUCT_DELETED,
        SKU_RENAMED,
        SOURCE_DELETED;

        /** As stored and shown: {@code product_saved}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Cause of(Reason reason, Caller actor) {
        return new Cause(reason, actor, null, null);
    }

    public static Cause of(Reason reason, Caller actor, String objectType, String objectId) {
        return new Cause(reason, actor, objectType, objectId);
    }
}
