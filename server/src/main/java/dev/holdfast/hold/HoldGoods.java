package dev.holdfast.hold;

import dev.holdfast.promise.PromiseBook;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.stock.Stocks;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets goods of a stock aside: all of them or none. What is sold without limit needs no setting aside, and is left out. */
@Service
class HoldGoods {

    private final PromiseBook promiseBook;
    private final NewReservations newReservations;
    private final ReservationIds reservationIds;
    private final Stocks stocks;

    HoldGoods(PromiseBook promiseBook, NewReservations newReservations, ReservationIds reservationIds, Stocks stocks) {
        this.promiseBook = promiseBook;
        this.newReservations = newReservations;
        this.reservationIds = reservationIds;
        this.stocks = stocks;
    }

    /**
     * @param lifetime null when it is not to expire
     * @throws Refusal 404 for a stock that does not exist and for a SKU that is not in the catalogue; 400 for one without a quantity of its
     *     own, and for fractions of what is only sold whole
     * @throws TooLittleLeft when the stock does not have as much
     */
    HeldReservation hold(
            StockId stock, Map<Sku, Quantity> wanted, @Nullable String reference, @Nullable Duration lifetime) {
        if (!stocks.exists(stock)) throw Refusal.noSuchEntity("stock_id", stock);
        var reservation = new NewReservation(reservationIds.next(), stock, wanted, reference, lifetime);
        return promiseBook.promise(newReservations, reservation);
    }
}
