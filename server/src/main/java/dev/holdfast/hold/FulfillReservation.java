package dev.holdfast.hold;

import dev.holdfast.hold.HeldReservation.Status;
import dev.holdfast.product.StockSettings;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.sourceitem.Cause;
import dev.holdfast.sourceitem.SourceItemChange.Take;
import dev.holdfast.sourceitem.WriteSourceItems;
import dev.holdfast.webapi.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes goods that were held out of a source: the promise ends and the quantity falls in one transaction. */
@Service
class FulfillReservation {

    private final HeldReservations heldReservations;
    private final SettleReservations settleReservations;
    private final StockSettings stockSettings;
    private final WriteSourceItems writeSourceItems;
    private final WholeUnits wholeUnits;
    private final Clock clock;

    FulfillReservation(
            HeldReservations heldReservations,
            SettleReservations settleReservations,
            StockSettings stockSettings,
            WriteSourceItems writeSourceItems,
            WholeUnits wholeUnits,
            Clock clock) {
        this.heldReservations = heldReservations;
        this.settleReservations = settleReservations;
        this.stockSettings = stockSettings;
        this.writeSourceItems = writeSourceItems;
        this.wholeUnits = wholeUnits;
        this.clock = clock;
    }

    /**
     * @param some how much of what; all that is open when empty
     * @throws Refusal 404 when there is no such reservation, or the source does not know a SKU; 400 when the source has too little
     * @throws NoLongerHeld when it was settled or has expired
     * @throws MoreThanHeld when not as much is open
     * @throws OnlyWhole for a fraction of what is only sold whole
     */
    @Transactional
    public HeldReservation fulfill(UUID id, SourceCode source, Optional<Map<Sku, Quantity>> some, Caller caller) {
        var reservation = heldReservations.lock(id);
        reservation.requireHeld(clock.instant());
        some.ifPresent(reservation::requireOpen);
        some.ifPresent(wholeUnits::require);
        var quantities = some.orElseGet(reservation::open);
        writeSourceItems.write(
                takes(source, quantities), Cause.of(Cause.Reason.FULFILLED, caller, "reservation", id.toString()));
        var settlement = Settlement.of(reservation, quantities, Status.FULFILLED);
        settleReservations.settle(List.of(settlement), Status.FULFILLED);
        return settlement.after();
    }

    /** Nothing is taken of what has come to be sold without limit since it was set aside. */
    private List<Take> takes(SourceCode source, Map<Sku, Quantity> quantities) {
        var products = stockSettings.find(quantities.keySet());
        return quantities.entrySet().stream()
                .filter(line -> {
                    var product = products.get(line.getKey());
                    return product == null || product.rules().manageStock();
                })
                .map(line -> new Take(new SourceItemKey(source, line.getKey()), line.getValue()))
                .toList();
    }
}
