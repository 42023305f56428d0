package dev.holdfast.customer;

import dev.holdfast.access.PasswordHash;
import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers of all websites. */
@Repository
public class Customers {

    private static final String COLUMNS = """
            c.customer_id, c.website_id, c.store_id, c.group_id, c.email, c.prefix, c.firstname, c.middlename, c.lastname, c.suffix,
            c.dob, c.gender, c.taxvat, c.is_subscribed, c.disable_auto_group_change, c.created_in, c.created_at, c.updated_at
            """;

    private static final Listing<Customer> LISTING = Listing.of(
                    COLUMNS,
                    "customer c left join customer_address b on b.customer_id = c.customer_id and b.is_default_billing",
                    "c.customer_id",
                    Customers::withoutAddresses,
                    Field.number("entity_id", "c.customer_id"),
                    Field.number("id", "c.customer_id"),
                    Field.text("email", "c.email"),
                    Field.text("prefix", "c.prefix"),
                    Field.text("firstname", "c.firstname"),
                    Field.text("middlename", "c.middlename"),
                    Field.text("lastname", "c.lastname"),
                    Field.text("suffix", "c.suffix"),
                    Field.text("name", "c.firstname || ' ' || c.lastname"),
                    Field.number("group_id", "c.group_id"),
                    Field.number("website_id", "c.website_id"),
                    Field.number("store_id", "c.store_id"),
                    Field.text("created_in", "c.created_in"),
                    Field.time("created_at", "c.created_at"),
                    Field.time("updated_at", "c.updated_at"),
                    Field.time("dob", "c.dob::timestamp at time zone 'UTC'"),
                    Field.number("gender", "c.gender"),
                    Field.text("taxvat", "c.taxvat"),
                    Field.bool("disable_auto_group_change", "c.disable_auto_group_change"),
                    Field.number("default_billing", "b.address_id"),
                    Field.number("default_shipping", """
                            (select s.address_id
                               from customer_address s
                              where s.customer_id = c.customer_id
                                and s.is_default_shipping)"""),
                    Field.text("billing_firstname", "b.firstname"),
                    Field.text("billing_lastname", "b.lastname"),
                    Field.text("billing_company", "b.company"),
                    Field.text("billing_city", "b.city"),
                    Field.text("billing_region", "b.region"),
                    Field.text("billing_postcode", "b.postcode"),
                    Field.text("billing_country_id", "b.country_id"),
                    Field.text("billing_telephone", "b.telephone"))
            .refusingUnknownFields(name ->
                    Refusal.invalid("The \"%1\" attribute name is invalid. Reset the name and try again.", name));

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

    private static final String FIND_MANY = "select " + COLUMNS + " from customer c where c.customer_id = any(:ids)";

    /** Those of the customers that there are, by their ids. */
    public Map<Integer, Customer> find(Collection<Integer> customerIds) {
        var found = jdbc.sql(FIND_MANY)
                .param("ids", customerIds.toArray(Integer[]::new))
                .query(Customers::withoutAddresses)
                .list();
        return withAddresses(found).stream().collect(Collectors.toMap(Customer::id, Function.identity()));
    }

    /** @throws Refusal 404 when there is no such customer */
    Customer get(int customerId) {
        return find(customerId).orElseThrow(() -> unknown(customerId));
    }

    static Refusal unknown(int customerId) {
        return Refusal.noSuchEntity("customerId", customerId);
    }

    SearchResult<Customer> search(SearchCriteria criteria) {
        var found = LISTING.find(jdbc, criteria);
        return new SearchResult<>(withAddresses(found.items()), found.searchCriteria(), found.totalCount());
    }

    /** An entry of this customer's address book. */
    public Optional<CustomerAddress> address(int customerId, int addressId) {
        return addresses.find(addressId).filter(entry -> entry.customerId() == customerId);
    }

    /**
     * What signing in needs to know.
     *
     * @param passwordHash null when the customer cannot sign in
     */
    record Secret(
            int customerId,
            int websiteId,
            String email,
            @Nullable PasswordHash passwordHash) {}

    private static final String SECRET = "select customer_id, website_id, email, password_hash from customer ";

    private static final String SECRET_BY_EMAIL =
            SECRET + "where website_id = :websiteId and lower(email) = lower(:email)";

    Optional<Secret> findSecret(int websiteId, String email) {
        return jdbc.sql(SECRET_BY_EMAIL)
                .param("websiteId", websiteId)
                .param("email", email)
                .query(Customers::secret)
                .optional();
    }

    private static final String LOCK_SECRET = SECRET + "where customer_id = :id for update";

    /** Whether the customer is there as before; from here to the commit nobody else changes or removes the customer. */
    boolean lockUnchanged(Secret secret) {
        return jdbc.sql(LOCK_SECRET)
                .param("id", secret.customerId)
                .query(Customers::secret)
                .optional()
                .filter(secret::equals)
                .isPresent();
    }

    private static final String LOCK = FIND + " for update";

    /**
     * The customer, whom from here to the commit nobody else changes or removes.
     *
     * @throws Refusal 404 when there is no such customer
     */
    Customer lock(int customerId) {
        return jdbc.sql(LOCK)
                .param("id", customerId)
                .query(Customers::withoutAddresses)
                .optional()
                .map(customer -> withAddresses(List.of(customer)).getFirst())
                .orElseThrow(() -> unknown(customerId));
    }

    private static final String NEXT_ID = "select nextval(pg_get_serial_sequence('customer', 'customer_id'))";

    int nextId() {
        return jdbc.sql(NEXT_ID).query(Integer.class).single();
    }

    private static final String PASS = """
            select setval(pg_get_serial_sequence('customer', 'customer_id'), :id)
             where :id > coalesce(pg_sequence_last_value(pg_get_serial_sequence('customer', 'customer_id')), 0)
            """;

    /** Takes an id that somebody chose; the ids given from now on are larger. */
    void passId(int id) {
        jdbc.sql(PASS).param("id", id).query(Long.class).optional();
    }

    /** @return whether there was no customer with the id, nor with the e-mail address on the website */
    boolean add(int id, Map<String, @Nullable Object> columns) {
        var names = String.join(", ", columns.keySet());
        var values = columns.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        return jdbc.sql("insert into customer (customer_id, " + names + ") values (:customerId, " + values
                                + ") on conflict do nothing")
                        .param("customerId", id)
                        .params(columns)
                        .update()
                == 1;
    }

    void change(int id, Map<String, @Nullable Object> columns) {
        var assignments = columns.keySet().stream()
                .map(column -> column + " = :" + column + ", ")
                .collect(Collectors.joining());
        jdbc.sql("update customer set " + assignments + "updated_at = now() where customer_id = :customerId")
                .param("customerId", id)
                .params(columns)
                .update();
    }

    private static final String IS_EMAIL_TAKEN = """
            select exists (select
                             from customer
                            where website_id = :websiteId
                              and lower(email) = lower(:email))
            """;

    boolean isEmailTaken(int websiteId, String email) {
        return jdbc.sql(IS_EMAIL_TAKEN)
                .param("websiteId", websiteId)
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    private static final String REMOVE = "delete from customer where customer_id = :id";

    /** Whether there was such a customer; the address book goes along. */
    boolean remove(int customerId) {
        return jdbc.sql(REMOVE).param("id", customerId).update() == 1;
    }

    private List<Customer> withAddresses(List<Customer> customers) {
        var byCustomer = addresses.of(customers.stream().map(Customer::id).toList());
        return customers.stream()
                .map(customer -> customer.with(byCustomer.getOrDefault(customer.id(), List.of())))
                .toList();
    }

    private static Secret secret(ResultSet row, int number) throws SQLException {
        var hash = row.getString("password_hash");
        return new Secret(
                row.getInt("customer_id"),
                row.getInt("website_id"),
                row.getString("email"),
                hash == null ? null : new PasswordHash(hash));
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
