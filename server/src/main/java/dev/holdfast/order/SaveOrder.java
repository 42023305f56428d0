package dev.holdfast.order;

import dev.holdfast.order.NewOrder.Line;
import dev.holdfast.product.ProductType;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.stock.Stocks;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.store.StoreViews;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an order over from elsewhere, or changes how an order is described. Nothing is promised for it: its goods are somebody else's
 * business. What happened to an order is not for a document to say: state, quantities and sums follow from invoices, shipments and refunds.
 */
@Service
class SaveOrder {

    private static final Pattern NUMBERED_HERE = Pattern.compile("\\d{9,}");
    private static final int MAX_INCREMENT_ID_CHARS = 50;
    private static final BigDecimal AMOUNTS_BELOW = BigDecimal.TEN.pow(12);
    private static final int MAX_DIGITS = 100;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Orders orders;
    private final OrderNumbers orderNumbers;
    private final StoreViews storeViews;
    private final Stocks stocks;
    private final Configuration configuration;

    SaveOrder(
            Orders orders,
            OrderNumbers orderNumbers,
            StoreViews storeViews,
            Stocks stocks,
            Configuration configuration) {
        this.orders = orders;
        this.orderNumbers = orderNumbers;
        this.storeViews = storeViews;
        this.stocks = stocks;
        this.configuration = configuration;
    }

    /**
     * @param storeId where it is saved when it does not say itself
     * @return its id
     * @throws Refusal 400 when something is missing or would contradict what happened to the order, 404 when it names an order that is not
     *     there
     */
    @Transactional
    public int save(OrderDocument document, int storeId) {
        Integer named = document.entityId();
        int id = named == null || named == 0 ? create(document, storeId) : named;
        describe(orders.lock(id), document);
        return id;
    }

    private void describe(Order order, OrderDocument document) {
        if (document.state() != null && !document.state().equals(order.state().wireName())) {
            throw Refusal.invalidValue("state", document.state());
        }
        var grandTotal = document.grandTotal();
        if (grandTotal != null
                && measured("grand_total", grandTotal).compareTo(order.totals().total()) != 0) {
            throw Refusal.invalidValue("grand_total", grandTotal);
        }
        var status = document.status() == null ? order.status() : document.status();
        if (!status.equals(order.status()) && !order.state().hasStatus(status)) {
            throw Refusal.invalidValue("status", status);
        }
        orders.describe(
                order.id(),
                status,
                orKeep(document.customerEmail(), order.buyer().email()),
                document.customerFirstname() == null ? order.buyer().firstname() : document.customerFirstname(),
                document.customerLastname() == null ? order.buyer().lastname() : document.customerLastname(),
                document.extOrderId() == null ? order.extOrderId() : document.extOrderId());
    }

    private static String orKeep(@Nullable String sent, String stored) {
        return sent == null || sent.isBlank() ? stored : sent;
    }

    private int create(OrderDocument document, int defaultStoreId) {
        if (document.customerEmail() == null || document.customerEmail().isBlank()) {
            throw Refusal.required("customer_email");
        }
        if (document.items() == null || document.items().isEmpty()) throw Refusal.required("items");
        var payment = document.payment();
        if (payment == null || payment.method() == null) throw Refusal.required("method");
        int storeId = document.storeId() == null ? defaultStoreId : document.storeId();
        var storeView = storeViews.find(storeId).orElseThrow(() -> Refusal.invalidValue("store_id", storeId));
        var lines = document.items().stream().map(SaveOrder::line).toList();
        var shipping = document.shipping();
        var isVirtual = lines.stream().allMatch(line -> line.type().isVirtual());
        var title = payment.additionalInformation() == null
                        || payment.additionalInformation().isEmpty()
                ? payment.method()
                : payment.additionalInformation().getFirst();
        var currency = document.orderCurrencyCode() != null
                ? document.orderCurrencyCode()
                : configuration.of(storeView.websiteId(), storeId).text(Setting.BASE_CURRENCY);
        if (!CURRENCY.matcher(currency).matches()) throw Refusal.invalidValue("order_currency_code", currency);
        int id = orders.nextIds(1).getFirst();
        try {
            orders.place(List.of(new NewOrder(
                    id,
                    incrementId(document, storeId),
                    storeId,
                    stocks.servingWebsite(storeView.websiteId()),
                    null,
                    new Buyer(
                            document.customerId(),
                            document.customerGroupId() == null ? 0 : document.customerGroupId(),
                            document.customerEmail(),
                            document.customerFirstname(),
                            document.customerLastname()),
                    currency,
                    Totals.of(
                            lines.stream().map(Line::amounts).toList(),
                            amount("shipping_amount", document.shippingAmount())),
                    isVirtual || shipping == null || shipping.method() == null
                            ? null
                            : new Delivery(shipping.method(), document.shippingDescription(), null),
                    new Payment(payment.method(), title, payment.poNumber()),
                    document.billingAddress() == null
                            ? null
                            : document.billingAddress().address(),
                    isVirtual || shipping == null || shipping.address() == null
                            ? null
                            : shipping.address().address(),
                    lines,
                    document.remoteIp())));
        } catch (DuplicateKeyException _) {
            throw Refusal.invalid("Unique constraint violation found");
        }
        return id;
    }

    /** A number of its own must not be one that this server will give some day. */
    private String incrementId(OrderDocument document, int storeId) {
        var incrementId = document.incrementId();
        if (incrementId == null || incrementId.isBlank())
            return orderNumbers.next(List.of(storeId)).getFirst();
        if (NUMBERED_HERE.matcher(incrementId).matches() || incrementId.length() > MAX_INCREMENT_ID_CHARS) {
            throw Refusal.invalidValue("increment_id", incrementId);
        }
        return incrementId;
    }

    private static Line line(OrderDocument.Item item) {
        if (item.sku() == null || item.sku().isBlank()) throw Refusal.required("sku");
        if (item.sku().length() > Sku.MAX_LENGTH) throw Refusal.invalidValue("sku", item.sku());
        if (item.qtyOrdered() == null) throw Refusal.required("qty_ordered");
        var ordered = measured("qty_ordered", item.qtyOrdered());
        if (!Quantity.fits(ordered) || !new Quantity(ordered).isPositive()) {
            throw Refusal.invalidValue("qty_ordered", ordered);
        }
        var typeName = item.productType() == null ? ProductType.SIMPLE.wireName() : item.productType();
        var type = ProductType.ofWireName(typeName)
                .filter(ProductType::hasOwnQuantity)
                .orElseThrow(() -> Refusal.invalidValue("product_type", typeName));
        var price = amount("price", item.price());
        var row = Totals.rounded(price.multiply(ordered));
        if (row.compareTo(AMOUNTS_BELOW) >= 0) throw Refusal.invalidValue("price", price);
        var discount = Totals.rounded(amount("discount_amount", item.discountAmount()));
        if (discount.compareTo(row) > 0) throw Refusal.invalidValue("discount_amount", discount);
        var weight = amount("weight", item.weight());
        if (!Quantity.fits(weight) || weight.multiply(ordered).compareTo(AMOUNTS_BELOW) >= 0) {
            throw Refusal.invalidValue("weight", weight);
        }
        return new Line(
                null,
                item.productId(),
                type,
                new Sku(item.sku()),
                item.name() == null ? item.sku() : item.name(),
                item.isQtyDecimal() != null && item.isQtyDecimal() == 1,
                false,
                weight,
                price,
                item.originalPrice() == null ? price : amount("original_price", item.originalPrice()),
                new Quantity(ordered),
                Quantity.ZERO,
                new LineAmounts(row, discount, Totals.rounded(amount("tax_amount", item.taxAmount()))));
    }

    private static BigDecimal amount(String field, @Nullable BigDecimal value) {
        if (value == null) return BigDecimal.ZERO;
        if (measured(field, value).signum() < 0 || value.compareTo(AMOUNTS_BELOW) >= 0) {
            throw Refusal.invalidValue(field, value);
        }
        return value;
    }

    /** A number of a huge exponent, which may come as a text, is refused as it came: rounded or written out it would take all memory there is. */
    private static BigDecimal measured(String field, BigDecimal value) {
        if (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS) {
            throw Refusal.invalidValue(field, value.toString());
        }
        return value;
    }
}
