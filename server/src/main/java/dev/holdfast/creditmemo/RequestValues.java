package dev.holdfast.creditmemo;

import dev.holdfast.order.Totals;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values of requests, as far as they can be judged without the order. */
final class RequestValues {

    private static final int MAX_INTEGER_DIGITS = 12;

    private RequestValues() {}

    /** @throws Refusal 400 for an amount below zero, or beyond all measure */
    static BigDecimal amount(String field, @Nullable BigDecimal value) {
        if (value == null) return BigDecimal.ZERO;
        boolean isTooLarge = (long) value.precision() - value.scale() > MAX_INTEGER_DIGITS;
        if (value.signum() < 0 || isTooLarge) throw Refusal.invalidValue(field, value.toString());
        return Totals.rounded(value);
    }

    /** @throws Refusal 400 for a line that does not say how much of which item, or of more than any source can hold */
    static RefundRequest.Line line(@Nullable Integer orderItemId, @Nullable BigDecimal qty) {
        if (orderItemId == null) throw Refusal.required("order_item_id");
        if (qty == null) throw Refusal.required("qty");
        if (!Quantity.fits(qty)) throw Refusal.invalidValue("qty", qty.toString());
        return new RefundRequest.Line(orderItemId, new Quantity(qty));
    }

    /** Whether a number that is 1 for yes says so. */
    static boolean isYes(@Nullable Integer flag) {
        return flag != null && flag != 0;
    }
}
