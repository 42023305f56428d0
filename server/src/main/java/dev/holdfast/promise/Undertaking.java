package dev.holdfast.promise;

import dev.holdfast.salability.StockedProduct;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of document that goods are promised for, such as orders. Its methods are called in the transaction that promises; those that take
 * lists are called for all requests of the kind at once, and must do with a handful of statements, however many there are.
 *
 * @param <Q> what a caller asks for, such as that a cart becomes an order
 * @param <D> the document as it is about to be written
 * @param <R> what the caller learns of it once it is written
 */
public interface Undertaking<Q, D, R> {

    /**
     * Reads what the requests are about, and locks what can be promised for only once, such as a cart, in an order of its own. Called before
     * any goods are locked.
     *
     * @return in the order of the requests: what each wants, or why it gets nothing
     */
    List<Claim<D>> claim(List<Q> requests);

    /**
     * Decides, while nobody else can promise the goods. Called for one after the other, so it asks the database nothing.
     *
     * @param products what is wanted, as the stock has it now; what is not in the catalogue is absent
     * @param shortages of what there is too little: when there is any, it must be refused
     * @return why nothing is promised for this document; empty when it gets all it wants
     */
    Optional<Refusal> check(D document, Map<Sku, StockedProduct> products, List<Shortage> shortages);

    /** Writes documents whose goods are there; their ledger lines are added after it. In the order of the documents. */
    List<Undertaken<R>> write(List<Promised<D>> documents);
}
