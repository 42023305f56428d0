package dev.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.webapi.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    @Test
    void a_resource_includes_everything_below_it_and_nothing_else() {
        assertThat(Resources.expanded(List.of("Holdfast_Source::sources")))
                .containsExactly(
                        "Holdfast_Source::sources",
                        "Magento_InventoryApi::source",
                        "Magento_InventoryApi::source_edit",
                        "Magento_InventoryApi::ship_source_selection",
                        "Holdfast_Selection::algorithms",
                        "Magento_InventorySourceSelectionApi::source_selection_algorithm",
                        "Magento_InventorySourceSelectionApi::source_selection_algorithm_post");
        assertThat(Resources.expanded(List.of("Magento_InventoryApi::source", "Magento_Sales::ship")))
                .containsExactly("Magento_InventoryApi::source", "Magento_Sales::ship");
        assertThat(Resources.expanded(List.of("Magento_Nothing::known"))).isEmpty();
    }

    @Test
    void full_access_includes_every_resource() {
        assertThat(Resources.expanded(List.of(Caller.FULL_ACCESS)))
                .contains(
                        Caller.FULL_ACCESS, "Magento_Sales::ship", "Magento_User::acl_users", "Magento_Config::config");
    }

    @Test
    void what_goes_beyond_a_caller_is_named_as_it_was_to_be_granted() {
        var caller = new Caller(
                Caller.Type.ADMIN, 1, "ann", Resources.expanded(List.of("Magento_InventoryApi::stock_edit")), null);

        assertThat(Resources.beyond(caller, List.of("Magento_InventoryApi::stock_edit")))
                .isEmpty();
        assertThat(Resources.beyond(caller, List.of("Holdfast_Stock::stocks", "Magento_InventoryApi::stock_edit")))
                .containsExactly("Holdfast_Stock::stocks");
        assertThat(Resources.beyond(Caller.SYSTEM, List.of(Caller.FULL_ACCESS))).isEmpty();
    }
}
