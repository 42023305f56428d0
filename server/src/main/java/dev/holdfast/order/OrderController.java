package dev.holdfast.order;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Orders and their lines, read, and what people do with them. */
@RestRoutes
class OrderController {

    private final Orders orders;
    private final OrderViews views;
    private final StatusHistory history;
    private final CancelOrder cancelOrder;
    private final HoldOrder holdOrder;
    private final UnholdOrder unholdOrder;
    private final CommentOnOrder commentOnOrder;

    OrderController(
            Orders orders,
            OrderViews views,
            StatusHistory history,
            CancelOrder cancelOrder,
            HoldOrder holdOrder,
            UnholdOrder unholdOrder,
            CommentOnOrder commentOnOrder) {
        this.orders = orders;
        this.views = views;
        this.history = history;
        this.cancelOrder = cancelOrder;
        this.holdOrder = holdOrder;
        this.unholdOrder = unholdOrder;
        this.commentOnOrder = commentOnOrder;
    }

    @Acl("Magento_Sales::actions_view")
    @GetMapping("/V1/orders/{id}")
    OrderView get(Integer id) {
        return views.get(id);
    }

    @Acl("Magento_Sales::actions_view")
    @GetMapping("/V1/orders")
    SearchResult<OrderView> list(SearchCriteria searchCriteria) {
        return views.find(searchCriteria);
    }

    @Acl("Magento_Sales::actions_view")
    @GetMapping("/V1/orders/items/{id}")
    OrderItemView item(Integer id) {
        return views.item(id);
    }

    @Acl("Magento_Sales::actions_view")
    @GetMapping("/V1/orders/items")
    SearchResult<OrderItemView> listItems(SearchCriteria searchCriteria) {
        return views.findItems(searchCriteria);
    }

    @Acl("Magento_Sales::actions_view")
    @GetMapping("/V1/orders/{id}/statuses")
    String status(Integer id) {
        return orders.get(id).status();
    }

    @Acl("Magento_Sales::cancel")
    @PostMapping("/V1/orders/{id}/cancel")
    boolean cancel(Integer id) {
        return cancelOrder.cancel(id);
    }

    @Acl("Magento_Sales::hold")
    @PostMapping("/V1/orders/{id}/hold")
    boolean hold(Integer id) {
        holdOrder.hold(id);
        return true;
    }

    @Acl("Magento_Sales::unhold")
    @PostMapping("/V1/orders/{id}/unhold")
    boolean unhold(Integer id) {
        unholdOrder.unhold(id);
        return true;
    }

    /** No mail leaves this server: says whether one was sent. */
    @Acl("Magento_Sales::emails")
    @PostMapping("/V1/orders/{id}/emails")
    boolean email(Integer id) {
        orders.get(id);
        return false;
    }

    @Acl("Magento_Sales::actions_view")
    @GetMapping("/V1/orders/{id}/comments")
    SearchResult<StatusHistoryView> comments(Integer id) {
        orders.get(id);
        return history.of(id);
    }

    /** Everything in it but the comment and its flags is what answers carry: who posts an answer back says nothing by it. */
    record CommentRequest(
            @Nullable String comment,
            @Nullable Boolean isCustomerNotified,
            @Nullable Boolean isVisibleOnFront,
            @Nullable String status,
            @Nullable Integer entityId,
            @Nullable Integer parentId,
            @Nullable String entityName,
            @Nullable String createdAt,
            @Nullable NoExtensions extensionAttributes) {

        record NoExtensions() {}
    }

    @Acl("Magento_Sales::comment")
    @PostMapping("/V1/orders/{id}/comments")
    boolean comment(Integer id, CommentRequest statusHistory) {
        commentOnOrder.comment(
                id,
                new CommentOnOrder.Comment(
                        statusHistory.comment,
                        statusHistory.status,
                        statusHistory.isCustomerNotified,
                        Boolean.TRUE.equals(statusHistory.isVisibleOnFront)));
        return true;
    }
}
