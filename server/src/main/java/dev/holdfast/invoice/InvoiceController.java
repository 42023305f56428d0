package dev.holdfast.invoice;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.Document;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** Orders invoiced, and their invoices looked at. */
@RestRoutes
class InvoiceController {

    private static final String INVOICES = "Magento_Sales::sales_invoice";

    private final InvoiceOrder invoiceOrder;
    private final CaptureInvoice captureInvoice;
    private final CommentOnInvoice commentOnInvoice;
    private final InvoiceViews views;

    InvoiceController(
            InvoiceOrder invoiceOrder,
            CaptureInvoice captureInvoice,
            CommentOnInvoice commentOnInvoice,
            InvoiceViews views) {
        this.invoiceOrder = invoiceOrder;
        this.captureInvoice = captureInvoice;
        this.commentOnInvoice = commentOnInvoice;
        this.views = views;
    }

    record NoExtensions() {}

    record ItemToInvoice(
            @Nullable Integer orderItemId,
            @Nullable BigDecimal qty,
            @Nullable NoExtensions extensionAttributes) {}

    record CommentToInvoice(
            @Nullable String comment,
            @Nullable Boolean isVisibleOnFront,
            @Nullable NoExtensions extensionAttributes) {

        List<Comment> comments() {
            if (comment == null || comment.isEmpty()) return List.of();
            return List.of(new Comment(comment, false, Boolean.TRUE.equals(isVisibleOnFront)));
        }
    }

    record Arguments(@Nullable NoExtensions extensionAttributes) {}

    /**
     * @param capture makes no difference: offline methods are paid when they are invoiced
     * @param notify taken and not acted on, as is {@code appendComment}: no mail is sent
     * @return the invoice's id
     */
    @Acl("Magento_Sales::invoice")
    @PostMapping("/V1/order/{orderId}/invoice")
    int invoice(
            Integer orderId,
            @Nullable Boolean capture,
            @Nullable List<ItemToInvoice> items,
            @Nullable Boolean notify,
            @Nullable Boolean appendComment,
            @Nullable CommentToInvoice comment,
            @Nullable Arguments arguments,
            Caller caller) {
        return invoiceOrder.invoice(
                orderId, wantedByItem(items), comment == null ? List.of() : comment.comments(), caller);
    }

    /** What stands twice adds up; what names no item is an item of no order. */
    private static Map<Integer, BigDecimal> wantedByItem(@Nullable List<ItemToInvoice> items) {
        var wanted = new LinkedHashMap<Integer, BigDecimal>();
        if (items == null) return wanted;
        for (var item : items) {
            wanted.merge(
                    item.orderItemId == null ? 0 : item.orderItemId,
                    item.qty == null ? BigDecimal.ZERO : item.qty,
                    BigDecimal::add);
        }
        return wanted;
    }

    /** Of the document only the order, the items and their quantities are taken over: amounts follow from the order. */
    @Acl(INVOICES)
    @PostMapping("/V1/invoices")
    InvoiceView record(Document entity) {
        var invoice = entity.json();
        int orderId = invoice.path("order_id").asInt(0);
        var wanted = new LinkedHashMap<Integer, BigDecimal>();
        for (var item : invoice.path("items")) {
            wanted.merge(item.path("order_item_id").asInt(0), quantity(item.path("qty")), BigDecimal::add);
        }
        var comments = invoice.path("comments")
                .valueStream()
                .map(comment -> new Comment(
                        comment.path("comment").asString(""),
                        comment.path("is_customer_notified").asInt(0) == 1,
                        comment.path("is_visible_on_front").asInt(0) == 1))
                .toList();
        return views.get(invoiceOrder.record(orderId, wanted, comments));
    }

    private static BigDecimal quantity(JsonNode qty) {
        return qty.asDecimalOpt()
                .filter(Quantity::fits)
                .orElseThrow(() -> Refusal.invalidValue("qty", qty.asString("")));
    }

    @Acl(INVOICES)
    @GetMapping("/V1/invoices/{id}")
    InvoiceView get(Integer id) {
        return views.get(id);
    }

    @Acl(INVOICES)
    @GetMapping("/V1/invoices")
    SearchResult<InvoiceView> list(SearchCriteria searchCriteria) {
        return views.find(searchCriteria);
    }

    /** Answers whether it was open, and now counts as paid. */
    @Acl(INVOICES)
    @PostMapping("/V1/invoices/{id}/capture")
    boolean capture(Integer id, Caller caller) {
        return captureInvoice.capture(id, caller);
    }

    /** There are no authorizations to void with offline methods, and that is what it answers. */
    @Acl(INVOICES)
    @PostMapping("/V1/invoices/{id}/void")
    boolean voidInvoice(Integer id) {
        views.get(id);
        return false;
    }

    /** No mail is sent, and that is what it answers. */
    @Acl(INVOICES)
    @PostMapping("/V1/invoices/{id}/emails")
    boolean mail(Integer id) {
        views.get(id);
        return false;
    }

    @Acl(INVOICES)
    @GetMapping("/V1/invoices/{id}/comments")
    SearchResult<CommentView> comments(Integer id) {
        return views.comments(id);
    }

    record CommentRequest(
            @Nullable Integer parentId,
            @Nullable String comment,
            @Nullable Boolean isCustomerNotified,
            @Nullable Boolean isVisibleOnFront,
            @Nullable Integer entityId,
            @Nullable String createdAt,
            @Nullable NoExtensions extensionAttributes) {}

    @Acl(INVOICES)
    @PostMapping("/V1/invoices/comments")
    CommentView comment(CommentRequest entity) {
        if (entity.parentId == null) throw Refusal.required("parent_id");
        if (entity.comment == null || entity.comment.isEmpty()) throw Refusal.required("comment");
        return commentOnInvoice.comment(
                entity.parentId,
                new Comment(
                        entity.comment,
                        Boolean.TRUE.equals(entity.isCustomerNotified),
                        Boolean.TRUE.equals(entity.isVisibleOnFront)));
    }
}
