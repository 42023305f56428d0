package dev.holdfast.promise;

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
    void make(List<? extends Pending<?, ?>> requests) {
        requests.forEach(Pending::begin);
        var groups = byUndertaking(requests);
        groups.forEach(Group::claim);
        var products = promiseLines.products(wanted(requests));
        requests.forEach(request -> request.read(products, promiseLines));

        // From this lock to the commit, nobody else promises these SKUs.
        var tally = new Tally(salableQuantities.lock(keys(requests)));
        var shortageMessage = salability.shortageMessage();
        for (var request : requests) {
            if (!request.isRefused()) decide(request, tally, shortageMessage);
        }

        var ledger = new ArrayList<Reservation>();
        groups.forEach(group -> group.write(ledger));
        reservations.promise(ledger, tally.promises());
    }

    private static List<Group<?, ?>> byUndertaking(List<? extends Pending<?, ?>> requests) {
        var groups = new LinkedHashMap<Undertaking<?, ?>, Group<?, ?>>();
        requests.forEach(request -> join(request, groups));
        return List.copyOf(groups.values());
    }

    @SuppressWarnings("unchecked") // a group holds requests of its undertaking only
    private static <D, R> void join(Pending<D, R> request, Map<Undertaking<?, ?>, Group<?, ?>> groups) {
        var undertaking = request.request().undertaking();
        ((Group<D, R>) groups.computeIfAbsent(undertaking, _ -> new Group<>(undertaking))).add(request);
    }

    private static Set<Sku> wanted(List<? extends Pending<?, ?>> requests) {
        var skus = new LinkedHashSet<Sku>();
        for (var request : requests) {
            if (!request.isRefused()) skus.addAll(request.request().wanted().keySet());
        }
        return skus;
    }

    private static Set<SkuInStock> keys(List<? extends Pending<?, ?>> requests) {
        var keys = new LinkedHashSet<SkuInStock>();
        for (var request : requests) {
            for (var line : request.lines()) {
                keys.add(key(request.request().stock(), line));
            }
        }
        return keys;
    }

    private static SkuInStock key(StockId stock, PromiseLine line) {
        return new SkuInStock(stock, line.sku());
    }

    private static <D, R> void decide(Pending<D, R> pending, Tally tally, ShortageMessage message) {
        var stock = pending.request().stock();
        var shortages = new ArrayList<Shortage>();
        for (var line : pending.lines()) {
            var product = tally.of(stock, line);
            var errors = product.checkGoods(line.quantity(), message);
            if (!errors.isEmpty()) {
                shortages.add(new Shortage(
                        line.sku(), line.quantity(), product.salableQuantity().max(BigDecimal.ZERO), errors));
            }
        }
        if (!shortages.isEmpty()) {
            pending.refuse(shortages);
            return;
        }
        pending.lines().forEach(line -> tally.promise(stock, line));
    }

    /** What is left of the locked SKUs as one request after the other is decided. */
    private static final class Tally {

        private final Map<SkuInStock, SalableQuantity> quantities;
        private final Map<SkuInStock, GuardedPromise> promises = new LinkedHashMap<>();

        Tally(Map<SkuInStock, SalableQuantity> locked) {
            this.quantities = locked;
        }

        StockedProduct of(StockId stock, PromiseLine line) {
            return new StockedProduct(
                    stock, line.product(), quantities.getOrDefault(key(stock, line), SalableQuantity.NONE));
        }

        void promise(StockId stock, PromiseLine line) {
            var key = key(stock, line);
            var product = of(stock, line);
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
    private static final class Group<D, R> {

        private final Undertaking<D, R> undertaking;
        private final List<Pending<D, R>> members = new ArrayList<>();

        Group(Undertaking<D, R> undertaking) {
            this.undertaking = undertaking;
        }

        void add(Pending<D, R> request) {
            members.add(request);
        }

        void claim() {
            var refusals = undertaking.claim(
                    members.stream().map(member -> member.request().document()).toList());
            for (int i = 0; i < members.size(); i++) {
                refusals.get(i).ifPresent(members.get(i)::refuse);
            }
        }

        /** Writes the documents of those that are not refused, and adds their lines to the ledger. */
        void write(List<Reservation> ledger) {
            var promised =
                    members.stream().filter(member -> !member.isRefused()).toList();
            if (promised.isEmpty()) return;
            var written = undertaking.write(promised.stream()
                    .map(member -> new Promised<>(member.request().document(), member.lines()))
                    .toList());
            for (int i = 0; i < promised.size(); i++) {
                var stock = promised.get(i).request().stock();
                var event = written.get(i).event();
                for (var line : promised.get(i).lines()) {
                    ledger.add(
                            new Reservation(stock, line.sku(), line.quantity().negated(), event));
                }
                promised.get(i).promised(written.get(i).result());
            }
        }
    }
}
