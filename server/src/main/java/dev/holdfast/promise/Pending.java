package dev.holdfast.promise;

import dev.holdfast.product.SoldProduct;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request on its way through a transaction, and the answer so far: settled only once that has committed. Used by one thread at a time. */
final class Pending<D, R> {

    private final PromiseRequest<D, R> request;
    private @Nullable Refusal refusal;
    private List<PromiseLine> lines = List.of();
    private List<Shortage> shortages = List.of();
    private @Nullable R result;

    Pending(PromiseRequest<D, R> request) {
        this.request = request;
    }

    PromiseRequest<D, R> request() {
        return request;
    }

    /** Forgets the answer that a transaction gave which came to nothing. */
    void begin() {
        refusal = null;
        lines = List.of();
        shortages = List.of();
        result = null;
    }

    /** Finds out what is to be promised, unless it is refused already or what it wants is no good. */
    void read(Map<Sku, SoldProduct> products, PromiseLines promiseLines) {
        if (isRefused()) return;
        lines = promiseLines.of(request.wanted(), products);
        request.undertaking().check(request.document(), products).ifPresent(this::refuse);
    }

    /** What is to be promised; nothing of it when it is refused. */
    List<PromiseLine> lines() {
        return isRefused() ? List.of() : lines;
    }

    void refuse(Refusal because) {
        refusal = because;
    }

    void refuse(List<Shortage> tooLittle) {
        shortages = tooLittle;
        refuse(request.undertaking().tooLittle(request.document(), tooLittle));
    }

    /** The lines because of which it was refused, if that was why. */
    List<Shortage> shortages() {
        return shortages;
    }

    void promised(R with) {
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
