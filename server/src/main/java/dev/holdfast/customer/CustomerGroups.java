package dev.holdfast.customer;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups that customers can be in. */
@Repository
class CustomerGroups {

    /** Of customers of whom nothing else is said. */
    static final int GENERAL = 1;

    private static final String COLUMNS = "group_id, code, tax_class_id, tax_class_name";

    private static final Listing<CustomerGroup> LISTING = Listing.of(
            COLUMNS,
            "customer_group",
            "group_id",
            CustomerGroups::group,
            Field.number("id", "group_id"),
            Field.number("customer_group_id", "group_id"),
            Field.text("code", "code"),
            Field.text("customer_group_code", "code"),
            Field.number("tax_class_id", "tax_class_id"),
            Field.text("tax_class_name", "tax_class_name"));

    private final JdbcClient jdbc;

    CustomerGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SearchResult<CustomerGroup> search(SearchCriteria criteria) {
        return LISTING.find(jdbc, criteria);
    }

    private static final String FIND = "select " + COLUMNS + " from customer_group where group_id = :id";

    Optional<CustomerGroup> find(int id) {
        return jdbc.sql(FIND).param("id", id).query(CustomerGroups::group).optional();
    }

    /** @throws Refusal 400 when there is no such group for a customer to be in */
    CustomerGroup get(int id) {
        return find(id).orElseThrow(() -> Refusal.invalid("The specified customer group id does not exist."));
    }

    private static CustomerGroup group(ResultSet row, int number) throws SQLException {
        return new CustomerGroup(
                row.getInt("group_id"),
                row.getString("code"),
                row.getInt("tax_class_id"),
                row.getString("tax_class_name"));
    }
}
