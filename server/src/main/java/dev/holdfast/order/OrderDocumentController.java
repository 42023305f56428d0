package dev.holdfast.order;

import dev.holdfast.order.OrderDocument.AddressDocument;
import dev.holdfast.store.StoreViews;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Document;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Orders saved as documents: taken over from elsewhere, or described anew. */
@RestRoutes
class OrderDocumentController {

    private static final String CREATE = "Magento_Sales::create";

    private final SaveOrder saveOrder;
    private final ChangeOrderAddress changeOrderAddress;
    private final OrderViews views;
    private final StoreViews storeViews;

    OrderDocumentController(
            SaveOrder saveOrder, ChangeOrderAddress changeOrderAddress, OrderViews views, StoreViews storeViews) {
        this.saveOrder = saveOrder;
        this.changeOrderAddress = changeOrderAddress;
        this.views = views;
        this.storeViews = storeViews;
    }

    @Acl(CREATE)
    @PostMapping("/V1/orders")
    OrderView save(Document entity, StoreScope scope) {
        int storeId = scope.isAdmin() ? storeViews.defaultScope().storeId() : scope.storeId();
        return views.get(saveOrder.save(OrderDocument.read(entity, OrderDocument.class), storeId));
    }

    @Acl(CREATE)
    @PutMapping("/V1/orders/create")
    OrderView put(Document entity, StoreScope scope) {
        return save(entity, scope);
    }

    @Acl(CREATE)
    @PutMapping("/V1/orders/{parentId}")
    OrderAddressView changeAddress(Integer parentId, Document entity) {
        return changeOrderAddress.change(parentId, OrderDocument.read(entity, AddressDocument.class));
    }
}
