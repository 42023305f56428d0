package dev.holdfast.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.ServerTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a migration makes of grants from the time when a resource that a route asks for included others. */
@ServerTest
@Transactional
class GroupsOfResourcesTest {

    private static final String ROLE = """
            with made as (insert into role (name) values ('before') returning role_id)
            insert into role_resource (role_id, resource)
            select role_id, :resource
              from made
            """;

    private static final String INTEGRATION = """
            with made as (insert into integration (name) values ('before') returning integration_id)
            insert into integration_resource (integration_id, resource)
            select integration_id, :resource
              from made
            """;

    private static final String OF_ROLE =
            "select resource from role_resource join role using (role_id) where name = 'before'";

    private static final String OF_INTEGRATION =
            "select resource from integration_resource join integration using (integration_id) where name = 'before'";

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Magento_Backend::store       | Holdfast_Store::stores_edit
            Magento_Config::config       | Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup
            Magento_Customer::customer   | Magento_Customer::manage
            Magento_Customer::customer   | Magento_Customer::delete
            Magento_Customer::customer   | Magento_Customer::group
            Magento_InventoryApi::source | Magento_InventoryApi::source_edit
            Magento_InventoryApi::source | Magento_InventoryApi::ship_source_selection
            Magento_InventoryApi::source | Magento_InventorySourceSelectionApi::source_selection_algorithm
            Magento_InventoryApi::source | Magento_InventorySourceSelectionApi::source_selection_algorithm_post
            Magento_InventoryApi::stock  | Magento_InventoryApi::stock_edit
            Magento_InventoryApi::stock  | Magento_InventoryApi::stock_delete
            Magento_InventoryApi::stock  | Magento_InventoryApi::stock_source_link
            Magento_InventoryApi::stock  | Magento_InventoryApi::stock_source_item_assign
            Magento_InventoryApi::stock  | Magento_InventoryLowQuantityNotificationApi::low_quantity_notification
            Magento_InventoryApi::stock  | Magento_InventoryLowQuantityNotificationApi::stock_create_low_quantity_notification
            Magento_InventoryApi::stock  | Magento_InventoryLowQuantityNotificationApi::stock_delete_low_quantity_notification
            Magento_InventoryLowQuantityNotificationApi::low_quantity_notification | Magento_InventoryLowQuantityNotificationApi::stock_create_low_quantity_notification
            Magento_InventoryLowQuantityNotificationApi::low_quantity_notification | Magento_InventoryLowQuantityNotificationApi::stock_delete_low_quantity_notification
            Magento_InventorySourceSelectionApi::source_selection_algorithm | Magento_InventorySourceSelectionApi::source_selection_algorithm_post
            """)
    void who_held_a_resource_keeps_it_and_what_it_included(String granted, String included) throws IOException {
        var grants = migrated(granted);

        assertThat(grants).doesNotContain(granted);
        assertThat(Resources.expanded(grants)).contains(granted, included);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Magento_InventoryApi::source_edit", "Magento_InventoryApi::inventory", "Magento_Sales::sales"})
    void other_grants_stay_as_they_are(String granted) throws IOException {
        assertThat(migrated(granted)).containsExactly(granted);
    }

    /** What becomes of a role and of an integration that were granted this, which must be the same. */
    private List<String> migrated(String granted) throws IOException {
        jdbc.sql(ROLE).param("resource", granted).update();
        jdbc.sql(INTEGRATION).param("resource", granted).update();

        var migration = new ClassPathResource("db/migration/V0022__groups_of_resources.sql");
        jdbc.sql(migration.getContentAsString(UTF_8)).update();

        var grants = jdbc.sql(OF_ROLE).query((row, _) -> row.getString(1)).list();
        assertThat(jdbc.sql(OF_INTEGRATION).query((row, _) -> row.getString(1)).list())
                .isEqualTo(grants);
        return grants;
    }
}
