package dev.holdfast.customer;

import dev.holdfast.webapi.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
                .list()
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

    private static final String REMOVE_ALL = "delete from customer_address where customer_id = :customerId";

    private static final String ADD = """
            insert into customer_address (address_id, customer_id, prefix, firstname, middlename, lastname, suffix, company, street,
                                          city, region_id, region_code, region, postcode, country_id, telephone, fax, vat_id,
                                          is_default_shipping, is_default_billing)
            select coalesce(nullif(a.address_id, 0), nextval(pg_get_serial_sequence('customer_address', 'address_id'))),
                   a.customer_id, a.prefix, a.firstname, a.middlename, a.lastname, a.suffix, a.company, a.street,
                   a.city, a.region_id, a.region_code, a.region, a.postcode, a.country_id, a.telephone, a.fax, a.vat_id,
                   a.is_default_shipping, a.is_default_billing
              from jsonb_populate_recordset(null::customer_address, :entries::jsonb) a
            """;

    /** Writes the whole address book; entries with the id 0 get one. */
    void replace(int customerId, List<CustomerAddress> entries) {
        jdbc.sql(REMOVE_ALL).param("customerId", customerId).update();
        jdbc.sql(ADD)
                .param(
                        "entries",
                        Json.MAPPER.writeValueAsString(entries.stream()
                                .map(entry -> Row.of(customerId, entry))
                                .toList()))
                .update();
    }

    private static final String REMOVE = "delete from customer_address where address_id = :addressId";

    /** Whether there was such an address. */
    boolean remove(int addressId) {
        return jdbc.sql(REMOVE).param("addressId", addressId).update() == 1;
    }

    /** A row of the table, as JSON names its columns. */
    private record Row(
            int addressId,
            int customerId,
            @Nullable String prefix,
            String firstname,
            @Nullable String middlename,
            String lastname,
            @Nullable String suffix,
            @Nullable String company,
            List<String> street,
            String city,
            @Nullable Integer regionId,
            @Nullable String regionCode,
            @Nullable String region,
            @Nullable String postcode,
            String countryId,
            String telephone,
            @Nullable String fax,
            @Nullable String vatId,
            boolean isDefaultShipping,
            boolean isDefaultBilling) {

        static Row of(int customerId, CustomerAddress entry) {
            var address = entry.address();
            return new Row(
                    entry.id(),
                    customerId,
                    address.prefix(),
                    address.firstname(),
                    address.middlename(),
                    address.lastname(),
                    address.suffix(),
                    address.company(),
                    address.street(),
                    address.city(),
                    address.region().id(),
                    address.region().code(),
                    address.region().name(),
                    address.postcode(),
                    address.countryId(),
                    address.telephone(),
                    address.fax(),
                    address.vatId(),
                    entry.defaultShipping(),
                    entry.defaultBilling());
        }
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
