package dev.holdfast.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The address books of customers. */
@Repository
class CustomerAddresses {

    private static final String ADDRESSES = """
            select address_id, customer_id, prefix, firstname, middlename, lastname, suffix, company, street, city, region_id,
                   region_code, region, postcode, country_id, telephone, fax, vat_id, is_default_shipping, is_default_billing
              from customer_address
            """;

    private final JdbcClient jdbc;

    CustomerAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String OF_CUSTOMERS = ADDRESSES + "where customer_id = any(:customerIds) order by address_id";

    /** The addresses of each customer who has any. */
    Map<Integer, List<CustomerAddress>> of(List<Integer> customerIds) {
        return jdbc
                .sql(OF_CUSTOMERS)
                .param("customerIds", customerIds.toArray(Integer[]::new))
                .query(CustomerAddresses::entry)
                .stream()
                .collect(Collectors.groupingBy(CustomerAddress::customerId));
    }

    private static final String BY_ID = ADDRESSES + "where address_id = :addressId";

    Optional<CustomerAddress> find(int addressId) {
        return jdbc.sql(BY_ID)
                .param("addressId", addressId)
                .query(CustomerAddresses::entry)
                .optional();
    }

    private static CustomerAddress entry(ResultSet row, int number) throws SQLException {
        return new CustomerAddress(
                row.getInt("address_id"),
                row.getInt("customer_id"),
                new Address(
                        new AddressRegion(
                                row.getObject("region_id", Integer.class),
                                row.getString("region_code"),
                                row.getString("region")),
                        row.getString("country_id"),
                        List.of((String[]) row.getArray("street").getArray()),
                        row.getString("company"),
                        row.getString("telephone"),
                        row.getString("fax"),
                        row.getString("postcode"),
                        row.getString("city"),
                        row.getString("firstname"),
                        row.getString("lastname"),
                        row.getString("middlename"),
                        row.getString("prefix"),
                        row.getString("suffix"),
                        row.getString("vat_id")),
                row.getBoolean("is_default_shipping"),
                row.getBoolean("is_default_billing"));
    }
}
