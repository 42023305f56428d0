package dev.holdfast.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers of all websites. */
@Repository
public class Customers {

    private static final String COLUMNS = """
            c.customer_id, c.website_id, c.store_id, c.group_id, c.email, c.prefix, c.firstname, c.middlename, c.lastname, c.suffix,
            c.dob, c.gender, c.taxvat, c.is_subscribed, c.disable_auto_group_change, c.created_in, c.created_at, c.updated_at
            """;

    private final JdbcClient jdbc;
    private final CustomerAddresses addresses;

    Customers(JdbcClient jdbc, CustomerAddresses addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    private static final String FIND = "select " + COLUMNS + " from customer c where c.customer_id = :id";

    public Optional<Customer> find(int customerId) {
        return jdbc.sql(FIND)
                .param("id", customerId)
                .query(Customers::withoutAddresses)
                .optional()
                .map(customer -> withAddresses(List.of(customer)).getFirst());
    }

    /** An entry of this customer's address book. */
    public Optional<CustomerAddress> address(int customerId, int addressId) {
        return addresses.find(addressId).filter(entry -> entry.customerId() == customerId);
    }

    private List<Customer> withAddresses(List<Customer> customers) {
        var byCustomer = addresses.of(customers.stream().map(Customer::id).toList());
        return customers.stream()
                .map(customer -> customer.with(byCustomer.getOrDefault(customer.id(), List.of())))
                .toList();
    }

    private static Customer withoutAddresses(ResultSet row, int number) throws SQLException {
        return new Customer(
                row.getInt("customer_id"),
                row.getInt("group_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("created_in"),
                row.getObject("dob", LocalDate.class),
                row.getString("email"),
                row.getString("firstname"),
                row.getString("lastname"),
                row.getString("middlename"),
                row.getString("prefix"),
                row.getString("suffix"),
                row.getObject("gender", Integer.class),
                row.getInt("store_id"),
                row.getString("taxvat"),
                row.getInt("website_id"),
                List.of(),
                row.getBoolean("disable_auto_group_change"),
                row.getBoolean("is_subscribed"));
    }
}
