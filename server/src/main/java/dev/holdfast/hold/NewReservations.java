package dev.holdfast.hold;

import dev.holdfast.product.SoldProduct;
import dev.holdfast.promise.Claim;
import dev.holdfast.promise.Promised;
import dev.holdfast.promise.Shortage;
import dev.holdfast.promise.Undertaken;
import dev.holdfast.promise.Undertaking;
import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the promise book writes down for goods that are set aside. */
@Component
class NewReservations implements Undertaking<NewReservation, NewReservation, HeldReservation> {

    private final HeldReservations heldReservations;
    private final Clock clock;

    NewReservations(HeldReservations heldReservations, Clock clock) {
        this.heldReservations = heldReservations;
        this.clock = clock;
    }

    @Override
    public List<Claim<NewReservation>> claim(List<NewReservation> reservations) {
        return reservations.stream()
                .<Claim<NewReservation>>map(
                        reservation -> new Claim.Wanted<>(reservation, reservation.stock(), reservation.wanted()))
                .toList();
    }

    @Override
    public Optional<Refusal> check(
            NewReservation reservation, Map<Sku, StockedProduct> products, List<Shortage> shortages) {
        for (var wanted : reservation.wanted().entrySet()) {
            var product = products.get(wanted.getKey());
            var refusal = check(wanted.getKey(), wanted.getValue(), product == null ? null : product.product());
            if (refusal.isPresent()) return refusal;
        }
        return shortages.isEmpty() ? Optional.empty() : Optional.of(new TooLittleLeft(shortages));
    }

    private static Optional<Refusal> check(Sku sku, Quantity quantity, @Nullable SoldProduct product) {
        if (product == null) {
            return Optional.of(Refusal.notFound(
                    "The product that was requested doesn't exist. Verify the product and try again."));
        }
        if (!product.type().hasOwnQuantity()) {
            return Optional.of(
                    Refusal.invalid("Can't check requested quantity for products without Source Items support."));
        }
        return quantity.isWhole() || product.rules().isQtyDecimal()
                ? Optional.empty()
                : Optional.of(new OnlyWhole(sku));
    }

    @Override
    public List<Undertaken<HeldReservation>> write(List<Promised<NewReservation>> reservations) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        var held =
                reservations.stream().map(reservation -> held(reservation, now)).toList();
        heldReservations.add(held);
        return held.stream()
                .map(added ->
                        new Undertaken<>(SettleReservations.event(SalesEvent.Type.RESERVATION_PLACED, added), added))
                .toList();
    }

    private static HeldReservation held(Promised<NewReservation> promised, Instant now) {
        var reservation = promised.document();
        var lifetime = reservation.lifetime();
        return new HeldReservation(
                reservation.id(),
                reservation.stock(),
                HeldReservation.Status.HELD,
                reservation.reference(),
                now,
                lifetime == null ? null : now.plus(lifetime),
                promised.lines().stream()
                        .map(line -> new HeldItem(line.sku(), line.quantity(), Quantity.ZERO, Quantity.ZERO))
                        .toList());
    }
}
