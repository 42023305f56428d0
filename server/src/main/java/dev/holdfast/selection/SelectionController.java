package dev.holdfast.selection;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@RestRoutes
class SelectionController {

    private final SelectSources selectSources;

    SelectionController(SelectSources selectSources) {
        this.selectSources = selectSources;
    }

    record AlgorithmView(String code, String title, String description) {}

    @GetMapping("/V1/inventory/source-selection-algorithm-list")
    @Acl("Magento_InventorySourceSelectionApi::source_selection_algorithm")
    List<AlgorithmView> algorithms() {
        return Arrays.stream(Algorithm.values())
                .map(algorithm -> new AlgorithmView(algorithm.code(), algorithm.title(), algorithm.description()))
                .toList();
    }

    record InventoryRequest(
            @Nullable StockId stockId,
            @Nullable List<Item> items,
            @Nullable Extensions extensionAttributes) {

        record Item(
                @Nullable Sku sku,
                @Nullable BigDecimal qty,
                @Nullable NoExtensions extensionAttributes) {}

        record NoExtensions() {}

        record Extensions(@Nullable Address destinationAddress) {}

        record Address(
                @Nullable String country,
                @Nullable String postcode,
                @Nullable String street,
                @Nullable String region,
                @Nullable String city) {}

        /** How much of each SKU. When one is named twice its last quantity counts. */
        SequencedMap<Sku, Quantity> wanted() {
            var wanted = new LinkedHashMap<Sku, Quantity>();
            if (items == null) throw Refusal.required("items");
            for (var item : items) {
                if (item.sku == null) throw Refusal.required("sku");
                if (item.qty == null) throw Refusal.required("qty");
                wanted.put(item.sku, quantity(item.qty));
            }
            return wanted;
        }

        private static Quantity quantity(BigDecimal qty) {
            if (!Quantity.fits(qty)) throw Refusal.invalidValue("qty", qty.toString());
            if (qty.signum() < 0) {
                throw Refusal.of(
                        Refusal.Kind.INVALID,
                        Message.named(
                                        "The %fieldName value of \"%value\" must be greater than or equal to %minValue.",
                                        "fieldName", "qty")
                                .and("value", qty)
                                .and("minValue", 0));
            }
            return new Quantity(qty);
        }
    }

    record SelectionView(List<ItemView> sourceSelectionItems, boolean shippable) {

        record ItemView(SourceCode sourceCode, Sku sku, Quantity qtyToDeduct, Quantity qtyAvailable) {}

        static SelectionView of(SourceSelection selection) {
            return new SelectionView(
                    selection.picks().stream()
                            .map(pick -> new ItemView(
                                    pick.from().source(),
                                    pick.from().sku(),
                                    pick.taken(),
                                    pick.from().available()))
                            .toList(),
                    selection.isShippable());
        }
    }

    @PostMapping("/V1/inventory/source-selection-algorithm-result")
    @Acl("Magento_InventorySourceSelectionApi::source_selection_algorithm_post")
    SelectionView select(InventoryRequest inventoryRequest, String algorithmCode) {
        if (inventoryRequest.stockId == null) throw Refusal.required("stockId");
        var wanted = inventoryRequest.wanted();
        return switch (Algorithm.of(algorithmCode)) {
            case PRIORITY -> SelectionView.of(selectSources.byPriority(inventoryRequest.stockId, wanted));
            case DISTANCE -> throw new NoDistanceProvider();
        };
    }
}
