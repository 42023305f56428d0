package dev.holdfast.promise;

import dev.holdfast.product.SoldProduct;
import dev.holdfast.reservation.Reservation;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.salability.Salability;
import dev.holdfast.salability.ShortageMessage;
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.salable.GuardedPromise;
import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.salable.SalableQuantity;
import dev.holdfast.salable.SkuInStock;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides requests together and writes what they are promised: in one transaction, with as many statements for hundreds of requests
 * as for one.
 */
@Service
class MakePromises {

    private final SalableQuantities salableQuantities;
    private final Reservations reservations;
    private final Salability salability;
    private final PromiseLines promiseLines;

    MakePromises(
            SalableQuantities salableQuantities,
            Reservations reservations,
            Salability salability,
            PromiseLines promiseLines) {
        this.salableQuantities = salableQuantities;
        this.reservations = reservations;
        this.salability = salability;
        this.promiseLines = promiseLines;
    }

    /** Promises each request all its lines or none, the first come first; what becomes of it stands in it afterwards. */
    @Transactional
    void make(List<? extends Pending<?, ?, ?>> requests) {
        requests.forEach(Pending::begin);
        var groups = byUndertaking(requests);
        groups.forEach(Group::claim);
        var products = promiseLines.products(wanted(requests));
        requests.forEach(request -> request.read(products, promiseLines));

        var tally = new Tally(quantities(requests));
        var shortageMessage = salability.shortageMessage();
        for (var request : requests) {
            if (!request.isRefused()) decide(request, products, tally, shortageMessage);
        }

        var ledger = new ArrayList<Reservation>();
        groups.forEach(group -> group.write(ledger));
        reservations.promise(ledger, tally.promises());
    }

    private static List<Group<?, ?, ?>> byUndertaking(List<? extends Pending<?, ?, ?>> requests) {
        var groups = new LinkedHashMap<Undertaking<?, ?, ?>, Group<?, ?, ?>>();
        requests.forEach(request -> join(request, groups));
        return List.copyOf(groups.values());
    }

    @SuppressWarnings("unchecked") // a group holds requests of its undertaking only
    private static <Q, D, R> void join(Pending<Q, D, R> request, Map<Undertaking<?, ?, ?>, Group<?, ?, ?>> groups) {
        var undertaking = request.undertaking();
        ((Group<Q, D, R>) groups.computeIfAbsent(undertaking, _ -> new Group<>(undertaking))).add(request);
    }

    private static Set<Sku> wanted(List<? extends Pending<?, ?, ?>> requests) {
        var skus = new LinkedHashSet<Sku>();
        requests.forEach(request -> skus.addAll(request.wanted().keySet()));
        return skus;
    }

    /** What the stocks have of all that is wanted. What is promised of it, nobody else promises from here to the commit. */
    private Map<SkuInStock, SalableQuantity> quantities(List<? extends Pending<?, ?, ?>> requests) {
        var promised = new LinkedHashSet<SkuInStock>();
        var unlimited = new HashMap<StockId, Set<Sku>>();
        for (var request : requests) {
            if (request.isRefused()) continue;
            var others = new LinkedHashSet<>(request.wanted().keySet());
            for (var line : request.lines()) {
                promised.add(new SkuInStock(request.stock(), line.sku()));
                others.remove(line.sku());
            }
            if (!others.isEmpty()) {
                unlimited
                        .computeIfAbsent(request.stock(), _ -> new LinkedHashSet<>())
                        .addAll(others);
            }
        }
        var quantities = salableQuantities.lock(promised);
        unlimited.forEach((stock, skus) -> salableQuantities
                .find(stock, skus)
                .forEach((sku, quantity) -> quantities.putIfAbsent(new SkuInStock(stock, sku), quantity)));
        return quantities;
    }

    private static void decide(
            Pending<?, ?, ?> request, Map<Sku, SoldProduct> products, Tally tally, ShortageMessage message) {
        var stocked = new HashMap<Sku, StockedProduct>();
        for (var sku : request.wanted().keySet()) {
            var product = products.get(sku);
            if (product != null) stocked.put(sku, tally.of(request.stock(), product));
        }
        var shortages = new ArrayList<Shortage>();
        for (var line : request.lines()) {
            var product = tally.of(request.stock(), line.product());
            if (product.checkGoods(line.quantity(), message).isEmpty()) continue;
            shortages.add(new Shortage(
                    line.sku(), line.quantity(), product.salableQuantity().max(BigDecimal.ZERO)));
        }
        request.decide(stocked, shortages);
        request.lines().forEach(line -> tally.promise(request.stock(), line));
    }

    /** What is left of the SKUs as one request after the other is decided. */
    private static final class Tally {

        private final Map<SkuInStock, SalableQuantity> quantities;
        private final Map<SkuInStock, GuardedPromise> promises = new LinkedHashMap<>();

        Tally(Map<SkuInStock, SalableQuantity> quantities) {
            this.quantities = quantities;
        }

        StockedProduct of(StockId stock, SoldProduct product) {
            return new StockedProduct(
                    stock,
                    product,
                    quantities.getOrDefault(new SkuInStock(stock, product.sku()), SalableQuantity.NONE));
        }

        void promise(StockId stock, PromiseLine line) {
            var key = new SkuInStock(stock, line.sku());
            var product = of(stock, line.product());
            var quantity = line.quantity().value();
            quantities.put(key, product.quantity().promising(quantity));
            // The floor of the last one: whoever came before it was decided with more left.
            promises.merge(
                    key,
                    new GuardedPromise(key, quantity, product.floor()),
                    (before, now) -> new GuardedPromise(key, before.quantity().add(now.quantity()), now.floor()));
        }

        List<GuardedPromise> promises() {
            return List.copyOf(promises.values());
        }
    }

    /** The requests of one kind, in their order. */
    private static final class Group<Q, D, R> {

        private final Undertaking<Q, D, R> undertaking;
        private final List<Pending<Q, D, R>> members = new ArrayList<>();

        Group(Undertaking<Q, D, R> undertaking) {
            this.undertaking = undertaking;
        }

        void add(Pending<Q, D, R> request) {
            members.add(request);
        }

        void claim() {
            var claims =
                    undertaking.claim(members.stream().map(Pending::request).toList());
            for (int i = 0; i < members.size(); i++) members.get(i).claimed(claims.get(i));
        }

        /** Writes the documents of those that are not refused, and adds their lines to the ledger. */
        void write(List<Reservation> ledger) {
            var promised =
                    members.stream().filter(member -> !member.isRefused()).toList();
            if (promised.isEmpty()) return;
            var written =
                    undertaking.write(promised.stream().map(Pending::promised).toList());
            for (int i = 0; i < promised.size(); i++) {
                var stock = promised.get(i).stock();
                var event = written.get(i).event();
                for (var line : promised.get(i).lines()) {
                    ledger.add(
                            new Reservation(stock, line.sku(), line.quantity().negated(), event));
                }
                promised.get(i).written(written.get(i).result());
            }
        }
    }
}
