package dev.holdfast.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.customer.Address;
import dev.holdfast.customer.AddressRegion;
import dev.holdfast.event.Outbox;
import dev.holdfast.store.StoreViews;
import dev.holdfast.testing.ServerTest;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a migration makes of orders from the time when their addresses had a table, and their numbers a counter. */
@ServerTest
class CheaperOrdersTest {

    private static final String SCHEMA = "cheaper_orders";

    private static final String BEFORE = """
            insert into sales_order (order_id, increment_id, store_id, store_name, stock_id, state, status, is_virtual, customer_group_id,
                                     customer_email, currency, subtotal, shipping_amount, discount_amount, tax_amount, grand_total,
                                     total_qty_ordered, total_item_count, weight, payment_method, payment_title, protect_code)
            select order_id, '00000000' || order_id, 1, 'Shop', 1, 'new', 'pending', false, 0,
                   'ann@example.net', 'USD', 10, 0, 0, 0, 10, 1, 1, 1, 'checkmo', 'Check', 'secret'
              from generate_series(1, 3) as order_id;

            insert into sales_order_address (order_id, address_type, address_id, customer_address_id, email, firstname, lastname, street,
                                             city, region, region_id, region_code, postcode, country_id, telephone, vat_id)
            values (1, 'billing', 11, 5, 'ann@example.net', 'Ann', 'Lee', '{4 Elm St,"2nd, rear"}',
                    'Albany', 'New York', 43, 'NY', '12207', 'US', '518', 'V1'),
                   (1, 'shipping', 12, null, null, 'Bob', 'Lee', '{}', 'Oslo', null, null, null, null, 'NO', '47', null),
                   (2, 'billing', 13, null, null, 'Cy', 'Lee', '{1 Quay}', 'Oslo', null, null, null, null, 'NO', '47', null);

            select setval(pg_get_serial_sequence('sales_order_address', 'address_id'), 13);

            insert into document_number (store_id, document, last_number) values (1, 'order', 3), (2, 'order', 41), (1, 'invoice', 9);
            """;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private StoreViews storeViews;

    @Autowired
    private Outbox outbox;

    @AfterEach
    void drop() {
        migrations().load().clean();
    }

    @Test
    void orders_keep_their_addresses_and_numbers_go_on() throws SQLException {
        migrations().target("25").load().migrate();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setSchema(SCHEMA);
            statement.execute(BEFORE);
            migrations().load().migrate();

            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var orders = new Orders(jdbc, storeViews, outbox);
            assertThat(orders.get(1).billingAddress())
                    .isEqualTo(new OrderAddress(11, 5, "ann@example.net", elmStreet()));
            assertThat(orders.get(1).shippingAddress())
                    .isEqualTo(new OrderAddress(12, null, null, oslo("Bob", List.of())));
            assertThat(orders.get(2).billingAddress())
                    .isEqualTo(new OrderAddress(13, null, null, oslo("Cy", List.of("1 Quay"))));
            assertThat(orders.get(2).shippingAddress()).isNull();
            assertThat(orders.get(3).billingAddress()).isNull();
            assertThat(jdbc.sql("select nextval('sales_order_address_id')")
                            .query(Integer.class)
                            .single())
                    .isGreaterThan(13);

            assertThat(new OrderNumbers(jdbc).next(List.of(2, 1, 2)))
                    .containsExactly("2000000042", "000000004", "2000000043");
            assertThat(new DocumentNumbers(jdbc).next(Document.INVOICE, 1)).isEqualTo("000000010");
            connection.setSchema("public");
        }
    }

    private FluentConfiguration migrations() {
        return Flyway.configure().dataSource(dataSource).schemas(SCHEMA).cleanDisabled(false);
    }

    private static Address elmStreet() {
        return new Address(
                new AddressRegion(43, "NY", "New York"),
                "US",
                List.of("4 Elm St", "2nd, rear"),
                null,
                "518",
                null,
                "12207",
                "Albany",
                "Ann",
                "Lee",
                null,
                null,
                null,
                "V1");
    }

    private static Address oslo(String firstname, List<String> street) {
        return new Address(
                AddressRegion.NONE,
                "NO",
                street,
                null,
                "47",
                null,
                null,
                "Oslo",
                firstname,
                "Lee",
                null,
                null,
                null,
                null);
    }
}
