package dev.holdfast.salability;

import dev.holdfast.product.SellingRules;
import dev.holdfast.product.SoldProduct;
import dev.holdfast.salable.SalableQuantity;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A product as one stock has it: all that decides whether it may be sold from there, and the decisions.
 *
 * <p>What a composite's parts allow is not looked at: its own status alone decides.
 */
public record StockedProduct(StockId stock, SoldProduct product, SalableQuantity quantity) {

    static final SalabilityError NOT_ASSIGNED = new SalabilityError(
            "requested-sku-is-not-assigned-to-given-stock", "The requested sku is not assigned to given stock.");
    private static final SalabilityError OUT_OF_STOCK = new SalabilityError(
            "is_any_source_item_in_stock-no_source_items_in_stock",
            "There are no source items with the in stock status");

    private SellingRules rules() {
        return product.rules();
    }

    /** Whether it is known to the stock at all. The default stock knows every product. */
    public boolean isAssigned() {
        return stock.equals(StockId.DEFAULT) || !product.type().hasOwnQuantity() || quantity.isAssigned();
    }

    /**
     * What may still be promised: the goods less what is promised and less the threshold. Zero when nothing may be sold; below zero when
     * more than there is was sold on backorder. That a product is sold without limit plays no part.
     */
    public BigDecimal salableQuantity() {
        if (!quantity.isListed()) return BigDecimal.ZERO;
        boolean salable =
                (sellsWithoutGoods() && quantity.isAnyItemInStock()) || !rules().manageStock() || left().signum() > 0;
        return salable ? left() : BigDecimal.ZERO;
    }

    /** Whether any of it may be sold. */
    public boolean isSalable() {
        if (!product.type().hasOwnQuantity()) return product.isInStock();
        if (!isAssigned()) return false;
        if (!rules().manageStock()) return true;
        return quantity.isAnyItemInStock() && (sellsWithoutGoods() || left().signum() > 0);
    }

    /** Why this much may not be sold; nothing when it may. */
    public List<SalabilityError> check(Quantity requested, ShortageMessage shortage) {
        if (!isAssigned()) return List.of(NOT_ASSIGNED);
        var errors = new ArrayList<SalabilityError>();
        disallowedQuantity(requested).ifPresent(errors::add);
        if (isOutOfStock()) errors.add(OUT_OF_STOCK);
        return errors.isEmpty() ? shortage(requested, shortage) : errors;
    }

    /** Why there are not the goods for this much, whatever the rules on quantities say; nothing when there are. */
    public List<SalabilityError> checkGoods(Quantity requested, ShortageMessage shortage) {
        if (!isAssigned()) return List.of(NOT_ASSIGNED);
        return isOutOfStock() ? List.of(OUT_OF_STOCK) : shortage(requested, shortage);
    }

    private boolean isOutOfStock() {
        return rules().manageStock() && !quantity.isAnyItemInStock();
    }

    /** Whether there is enough, or need not be. */
    private List<SalabilityError> shortage(Quantity requested, ShortageMessage shortage) {
        boolean isEnough = left().compareTo(requested.value()) >= 0;
        if (sellsWithoutGoods() || !rules().manageStock() || isEnough) return List.of();
        return List.of(
                new SalabilityError("back_order-disabled", "Backorders are disabled"),
                new SalabilityError("manage_stock-enabled", "Manage stock is enabled"),
                new SalabilityError("is_salable_with_reservations-not_enough_qty", shortage.text(left(), requested)));
    }

    /** The first rule on quantities that this one breaks. */
    private Optional<SalabilityError> disallowedQuantity(Quantity requested) {
        if (requested.compareTo(rules().minSaleQty()) < 0
                && !rules().minSaleQty().isZero()) {
            return disallowed("min_sale_qty", "The fewest you may purchase is " + rules().minSaleQty() + ".");
        }
        if (requested.compareTo(rules().maxSaleQty()) > 0
                && !rules().maxSaleQty().isZero()) {
            return disallowed("max_sale_qty", "The requested qty exceeds the maximum qty allowed in shopping cart");
        }
        if (rules().enableQtyIncrements() && !isMultiple(requested, rules().qtyIncrements())) {
            return disallowed(
                    "qty_increment",
                    "You can buy this product only in quantities of " + rules().qtyIncrements() + " at a time.");
        }
        if (!rules().isQtyDecimal() && !requested.isWhole()) {
            return disallowed("is_qty_decimal", "You cannot use decimal quantity for this product.");
        }
        return Optional.empty();
    }

    private static Optional<SalabilityError> disallowed(String rule, String message) {
        return Optional.of(new SalabilityError("is_correct_qty-" + rule, message));
    }

    private static boolean isMultiple(Quantity quantity, Quantity of) {
        return of.isZero() || quantity.value().remainder(of.value()).signum() == 0;
    }

    /** Backorders without a limit below zero. */
    private boolean sellsWithoutGoods() {
        return rules().backorders().allowed() && !rules().minQty().isNegative();
    }

    /** How much of this quantity is not there, if it may be ordered all the same. */
    public Quantity backordered(Quantity requested) {
        if (!rules().backorders().allowed()) return Quantity.ZERO;
        var missing = requested
                .value()
                .subtract(salableQuantity())
                .subtract(rules().minQty().value());
        return new Quantity(missing.max(BigDecimal.ZERO).min(requested.value()));
    }

    /** What may still be promised by the numbers alone. */
    public BigDecimal left() {
        return quantity.unpromised().subtract(threshold().value());
    }

    /** How low the unpromised quantity may fall; empty when it may fall without limit. */
    public Optional<BigDecimal> floor() {
        return sellsWithoutGoods() || !rules().manageStock()
                ? Optional.empty()
                : Optional.of(threshold().value());
    }

    /** How much is kept back; with backorders, below zero, how much more than there is may be sold. */
    public Quantity threshold() {
        return rules().backorders().allowed()
                ? rules().minQty().min(Quantity.ZERO)
                : rules().minQty().max(Quantity.ZERO);
    }
}
