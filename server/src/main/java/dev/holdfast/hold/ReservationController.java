package dev.holdfast.hold;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import dev.holdfast.stock.Stocks;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Reservations of other systems: made, shown, prolonged and settled. */
@RestRoutes
class ReservationController {

    private static final String RESERVATIONS = "Holdfast_Hold::reservations";
    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int MAX_REFERENCE_CHARS = 255;

    private final HoldGoods holdGoods;
    private final ExtendReservation extendReservation;
    private final ReleaseReservation releaseReservation;
    private final FulfillReservation fulfillReservation;
    private final HeldReservations heldReservations;
    private final Stocks stocks;

    ReservationController(
            HoldGoods holdGoods,
            ExtendReservation extendReservation,
            ReleaseReservation releaseReservation,
            FulfillReservation fulfillReservation,
            HeldReservations heldReservations,
            Stocks stocks) {
        this.holdGoods = holdGoods;
        this.extendReservation = extendReservation;
        this.releaseReservation = releaseReservation;
        this.fulfillReservation = fulfillReservation;
        this.heldReservations = heldReservations;
        this.stocks = stocks;
    }

    record ItemRequest(@Nullable Sku sku, @Nullable BigDecimal qty) {

        /** How much of each SKU; what is named twice is added up. */
        static Map<Sku, Quantity> quantities(List<ItemRequest> items) {
            if (items.isEmpty()) throw Refusal.required("items");
            var sums = new LinkedHashMap<Sku, BigDecimal>();
            for (var item : items) {
                if (item.sku == null) throw Refusal.required("sku");
                if (item.qty == null) throw Refusal.required("qty");
                sums.merge(item.sku, quantity(item.qty).value(), BigDecimal::add);
            }
            var quantities = new LinkedHashMap<Sku, Quantity>();
            sums.forEach((sku, sum) -> quantities.put(sku, quantity(sum)));
            return quantities;
        }

        private static Quantity quantity(BigDecimal qty) {
            if (!Quantity.fits(qty) || !new Quantity(qty).isPositive()) throw Refusal.invalidValue("qty", qty);
            return new Quantity(qty);
        }
    }

    record SalesChannelRequest(
            @Nullable String type, @Nullable String code) {}

    record ReservationRequest(
            @Nullable StockId stockId,
            @Nullable SalesChannelRequest salesChannel,
            @Nullable List<ItemRequest> items,
            @Nullable String reference,
            @Nullable Integer expiresInSeconds) {}

    record ItemView(Sku sku, Quantity qty, Quantity qtyOpen, Quantity qtyReleased, Quantity qtyFulfilled) {

        static ItemView of(HeldItem item) {
            return new ItemView(item.sku(), item.quantity(), item.open(), item.released(), item.fulfilled());
        }
    }

    /** @param status {@code held}, {@code released}, {@code expired} or {@code fulfilled} */
    record ReservationView(
            String reservationId,
            StockId stockId,
            String status,
            List<ItemView> items,
            @Nullable String reference,
            @Nullable Instant expiresAt,
            Instant createdAt) {

        static ReservationView of(HeldReservation reservation) {
            return new ReservationView(
                    reservation.id().toString(),
                    reservation.stock(),
                    reservation.status().label(),
                    reservation.items().stream().map(ItemView::of).toList(),
                    reservation.reference(),
                    reservation.expiresAt(),
                    reservation.createdAt());
        }
    }

    @Acl(RESERVATIONS)
    @PostMapping("/V1/inventory/reservations")
    ReservationView hold(ReservationRequest reservation) {
        if (reservation.items == null) throw Refusal.required("items");
        return ReservationView.of(holdGoods.hold(
                stock(reservation),
                ItemRequest.quantities(reservation.items),
                reference(reservation.reference),
                reservation.expiresInSeconds == null ? null : lifetime(reservation.expiresInSeconds)));
    }

    private StockId stock(ReservationRequest reservation) {
        var channel = reservation.salesChannel;
        if (channel == null) {
            if (reservation.stockId == null) throw Refusal.required("stock_id");
            return reservation.stockId;
        }
        if (reservation.stockId != null) throw Refusal.invalidValue("stock_id", reservation.stockId);
        if (channel.type == null) throw Refusal.required("type");
        if (channel.code == null) throw Refusal.required("code");
        return stocks.servingChannel(channel.type, channel.code)
                .orElseThrow(() -> Refusal.notFound("No linked stock found"));
    }

    private static @Nullable String reference(@Nullable String reference) {
        if (reference == null || reference.isEmpty()) return null;
        var findings = new Findings();
        findings.checkLength("reference", reference, MAX_REFERENCE_CHARS);
        findings.refuse();
        return reference;
    }

    private static Duration lifetime(int expiresInSeconds) {
        if (expiresInSeconds < 1) throw Refusal.invalidValue("expires_in_seconds", expiresInSeconds);
        return Duration.ofSeconds(expiresInSeconds);
    }

    /** A page of reservations, the newest first; of 100 when the request names no size, for there are many. */
    @Acl(RESERVATIONS)
    @GetMapping("/V1/inventory/reservations")
    SearchResult<ReservationView> list(SearchCriteria searchCriteria) {
        return heldReservations
                .find(searchCriteria.withPageSizeOr(DEFAULT_PAGE_SIZE))
                .map(ReservationView::of);
    }

    @Acl(RESERVATIONS)
    @GetMapping("/V1/inventory/reservations/{reservationId}")
    ReservationView get(String reservationId) {
        return ReservationView.of(heldReservations.get(id(reservationId)));
    }

    @Acl(RESERVATIONS)
    @PostMapping("/V1/inventory/reservations/{reservationId}/confirm")
    ReservationView confirm(String reservationId) {
        return ReservationView.of(extendReservation.confirm(id(reservationId)));
    }

    @Acl(RESERVATIONS)
    @PostMapping("/V1/inventory/reservations/{reservationId}/extend")
    ReservationView extend(String reservationId, Integer expiresInSeconds) {
        return ReservationView.of(extendReservation.extend(id(reservationId), lifetime(expiresInSeconds)));
    }

    @Acl(RESERVATIONS)
    @PostMapping("/V1/inventory/reservations/{reservationId}/release")
    ReservationView release(String reservationId, @Nullable List<ItemRequest> items) {
        return ReservationView.of(releaseReservation.release(id(reservationId), some(items)));
    }

    @Acl(RESERVATIONS)
    @PostMapping("/V1/inventory/reservations/{reservationId}/fulfill")
    ReservationView fulfill(
            String reservationId, SourceCode sourceCode, @Nullable List<ItemRequest> items, Caller caller) {
        return ReservationView.of(fulfillReservation.fulfill(id(reservationId), sourceCode, some(items), caller));
    }

    private static Optional<Map<Sku, Quantity>> some(@Nullable List<ItemRequest> items) {
        return Optional.ofNullable(items).map(ItemRequest::quantities);
    }

    private static UUID id(String reservationId) {
        try {
            return UUID.fromString(reservationId);
        } catch (IllegalArgumentException _) {
            throw Refusal.noSuchEntity("reservationId", reservationId);
        }
    }
}
