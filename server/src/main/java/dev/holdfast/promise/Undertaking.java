package dev.holdfast.promise;

import dev.holdfast.product.SoldProduct;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of document that goods are promised for, such as orders. Its methods are called in the transaction that promises, for all
 * documents of the kind at once: what they do must be done with a handful of statements, however many there are.
 *
 * @param <D> the document
 * @param <R> what its caller learns of it once it is written
 */
public interface Undertaking<D, R> {

    /**
     * Takes what may be promised for only once, such as a cart, by locking it in an order of its own. Called before any goods are locked.
     *
     * @return in the order of the documents: why it cannot be promised for; empty where it can
     */
    List<Optional<Refusal>> claim(List<D> documents);

    /**
     * Looks at what the wanted goods are, as they are now.
     *
     * @param products those of all documents that share the transaction; what is not in the catalogue is absent
     * @return why they cannot be promised for this document, however many there are; empty when they can
     */
    Optional<Refusal> check(D document, Map<Sku, SoldProduct> products);

    /** What the caller is told when there is too little of these SKUs. */
    Refusal tooLittle(D document, List<Shortage> shortages);

    /** Writes documents whose goods are there; their ledger lines are added after it. In the order of the documents. */
    List<Undertaken<R>> write(List<Promised<D>> documents);
}
