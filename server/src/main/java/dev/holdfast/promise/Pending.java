package dev.holdfast.promise;

import dev.holdfast.product.SoldProduct;
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request on its way through a transaction, and the answer so far: settled only once that has committed. Used by one thread at a time. */
final class Pending<Q, D, R> {

    private final Undertaking<Q, D, R> undertaking;
    private final Q request;
    private Claim.@Nullable Wanted<D> wanted;
    private List<PromiseLine> lines = List.of();
    private Map<Sku, StockedProduct> products = Map.of();
    private List<Shortage> shortages = List.of();
    private @Nullable Refusal refusal;
    private @Nullable R result;

    Pending(Undertaking<Q, D, R> undertaking, Q request) {
        this.undertaking = undertaking;
        this.request = request;
    }

    Undertaking<Q, D, R> undertaking() {
        return undertaking;
    }

    Q request() {
        return request;
    }

    /** Forgets the answer that a transaction gave which came to nothing. */
    void begin() {
        wanted = null;
        lines = List.of();
        products = Map.of();
        shortages = List.of();
        refusal = null;
        result = null;
    }

    void claimed(Claim<D> claim) {
        switch (claim) {
            case Claim.Wanted<D> found -> wanted = found;
            case Claim.Refused<D> refused -> refusal = refused.refusal();
        }
    }

    /** What it wants, to be promised or not; nothing when its claim was refused. */
    Map<Sku, Quantity> wanted() {
        return wanted == null ? Map.of() : wanted.wanted();
    }

    /** @throws IllegalStateException when it was refused without having wanted anything */
    StockId stock() {
        return claim().stock();
    }

    private Claim.Wanted<D> claim() {
        if (wanted == null) throw new IllegalStateException("Nothing is wanted by " + request);
        return wanted;
    }

    /** Finds out what is to be promised. */
    void read(Map<Sku, SoldProduct> sold, PromiseLines promiseLines) {
        lines = promiseLines.of(wanted(), sold);
    }

    /** What is to be promised; nothing of it when it is refused. */
    List<PromiseLine> lines() {
        return isRefused() ? List.of() : lines;
    }

    /** Settles whether it gets what it wants. */
    void decide(Map<Sku, StockedProduct> stocked, List<Shortage> tooLittle) {
        products = stocked;
        shortages = tooLittle;
        undertaking.check(claim().document(), stocked, tooLittle).ifPresent(because -> refusal = because);
        if (!isRefused() && !tooLittle.isEmpty()) throw new IllegalStateException("Accepted in spite of " + tooLittle);
    }

    /** The lines of which there is too little. */
    List<Shortage> shortages() {
        return shortages;
    }

    Promised<D> promised() {
        return new Promised<>(claim().document(), products, lines());
    }

    void written(R with) {
        result = with;
    }

    boolean isRefused() {
        return refusal != null;
    }

    /** @throws Refusal when it was refused */
    R answer() {
        if (refusal != null) throw refusal;
        if (result == null) throw new IllegalStateException("Neither promised nor refused: " + request);
        return result;
    }
}
