package dev.holdfast.sourceitem;

import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;

/** What staff do to many products at once: assign to sources, unassign, transfer. */
@RestRoutes
class BulkController {

    private static final String PRODUCTS = "Magento_Catalog::products";

    private final AssignSources assignSources;
    private final TransferInventory transferInventory;

    BulkController(AssignSources assignSources, TransferInventory transferInventory) {
        this.assignSources = assignSources;
        this.transferInventory = transferInventory;
    }

    @Acl(PRODUCTS)
    @PostMapping("/V1/inventory/bulk-product-source-assign")
    int assign(List<Sku> skus, List<SourceCode> sourceCodes, Caller caller) {
        return assignSources.assign(skus, sourceCodes, caller);
    }

    @Acl(PRODUCTS)
    @PostMapping("/V1/inventory/bulk-product-source-unassign")
    int unassign(List<Sku> skus, List<SourceCode> sourceCodes, Caller caller) {
        return assignSources.unassign(skus, sourceCodes, caller);
    }

    @Acl(PRODUCTS)
    @PostMapping("/V1/inventory/bulk-product-source-transfer")
    boolean transfer(
            List<Sku> skus,
            SourceCode originSource,
            SourceCode destinationSource,
            Boolean unassignFromOrigin,
            Caller caller) {
        transferInventory.transferAll(
                skus,
                originSource,
                destinationSource,
                unassignFromOrigin ? TransferInventory.Origin.UNASSIGNED : TransferInventory.Origin.KEPT,
                caller);
        return true;
    }

    record PartialTransferItem(@Nullable Sku sku, @Nullable BigDecimal qty) {}

    @Acl(PRODUCTS)
    @PostMapping("/V1/inventory/bulk-partial-source-transfer")
    void transferPartially(
            SourceCode originSourceCode,
            SourceCode destinationSourceCode,
            List<PartialTransferItem> items,
            Caller caller) {
        var lines = new ArrayList<TransferInventory.Line>();
        for (var item : items) {
            if (item.sku == null) throw Refusal.required("sku");
            if (item.qty == null) throw Refusal.required("qty");
            lines.add(new TransferInventory.Line(item.sku, item.qty));
        }
        transferInventory.transfer(lines, originSourceCode, destinationSourceCode, caller);
    }
}
