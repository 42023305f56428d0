package dev.holdfast.reservation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Orders and other documents that a SKU was promised for, be it settled or not. */
public final class PromisedDocuments {

    private final Map<String, Set<String>> idsByType = new HashMap<>();

    /** A line of the ledger that names no document concerns none. */
    void add(String objectType, String objectId) {
        if (objectId.isEmpty()) return;
        idsByType.computeIfAbsent(objectType, _ -> new HashSet<>()).add(objectId);
    }

    /** The ids of the documents of one type, such as {@code order}. */
    public Set<String> ids(String objectType) {
        return Set.copyOf(idsByType.getOrDefault(objectType, Set.of()));
    }
}
