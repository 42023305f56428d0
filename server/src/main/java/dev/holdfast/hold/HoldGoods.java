package dev.holdfast.hold;

import dev.holdfast.product.SoldProduct;
import dev.holdfast.product.StockSettings;
import dev.holdfast.promise.PromiseBook;
import dev.holdfast.promise.PromiseLines;
import dev.holdfast.promise.PromiseRequest;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets goods of a stock aside: all of them or none. What is sold without limit needs no setting aside, and is left out. */
@Service
class HoldGoods {

    private final StockSettings stockSettings;
    private final PromiseLines promiseLines;
    private final PromiseBook promiseBook;
    private final NewReservations newReservations;

    HoldGoods(
            StockSettings stockSettings,
            PromiseLines promiseLines,
            PromiseBook promiseBook,
            NewReservations newReservations) {
        this.stockSettings = stockSettings;
        this.promiseLines = promiseLines;
        this.promiseBook = promiseBook;
        this.newReservations = newReservations;
    }

    /**
     * @param lifetime null when it is not to expire
     * @throws Refusal 404 for a SKU that is not in the catalogue; 400 for one without a quantity of its own, and for fractions of what is
     *     only sold whole
     * @throws TooLittleLeft when the stock does not have as much
     */
    HeldReservation hold(
            StockId stock, Map<Sku, Quantity> wanted, @Nullable String reference, @Nullable Duration lifetime) {
        var products = stockSettings.find(wanted.keySet());
        wanted.forEach((sku, quantity) -> check(sku, quantity, products.get(sku)));
        var lines = promiseLines.of(wanted, products);
        var reservation = new NewReservation(UUID.randomUUID(), stock, lines, reference, lifetime);
        return promiseBook.promise(new PromiseRequest<>(stock, lines, newReservations, reservation));
    }

    private static void check(Sku sku, Quantity quantity, @Nullable SoldProduct product) {
        if (product == null) {
            throw Refusal.notFound("The product that was requested doesn't exist. Verify the product and try again.");
        }
        if (!product.type().hasOwnQuantity()) {
            throw Refusal.invalid("Can't check requested quantity for products without Source Items support.");
        }
        if (!quantity.isWhole() && !product.rules().isQtyDecimal()) throw new OnlyWhole(sku);
    }
}
