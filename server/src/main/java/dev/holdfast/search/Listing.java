package dev.holdfast.search;

import dev.holdfast.search.SearchCriteria.Filter;
import dev.holdfast.search.SearchCriteria.FilterGroup;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that clients may search: which columns it has, from where, and which fields it may be filtered and sorted by. Field
 * names are looked up, values are bound; no text of a client ever becomes SQL.
 */
public final class Listing<T> {

    private static final int MAX_LONG_DIGITS = 18;
    private static final Pattern SORTABLE_NAME = Pattern.compile("[A-Za-z0-9_]*");

    private final String columns;
    private final String from;
    private final String defaultOrder;
    private final RowMapper<T> mapper;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Function<String, Refusal> unknownField;
    private final @Nullable String countedTable;

    private Listing(
            String columns,
            String from,
            String defaultOrder,
            RowMapper<T> mapper,
            Function<String, Refusal> unknownField,
            @Nullable String countedTable,
            Field... fields) {
        this.columns = columns;
        this.from = from;
        this.defaultOrder = defaultOrder;
        this.mapper = mapper;
        this.unknownField = unknownField;
        this.countedTable = countedTable;
        for (var field : fields) this.fields.put(field.name(), field);
    }

    /**
     * @param columns of the select
     * @param from the from clause without the keyword; may end in a where clause only through a subquery; values are {@code ?}
     * @param defaultOrder what makes the order total; also the last criterion after the client's
     */
    public static <T> Listing<T> of(
            String columns, String from, String defaultOrder, RowMapper<T> mapper, Field... fields) {
        return new Listing<>(columns, from, defaultOrder, mapper, Listing::unsupported, null, fields);
    }

    /** The same list with another answer to a field that it does not have. */
    public Listing<T> refusingUnknownFields(Function<String, Refusal> refusal) {
        return new Listing<>(columns, from, defaultOrder, mapper, refusal, countedTable, allFields());
    }

    /** The same list of all rows of a table whose number is kept in {@code row_count}, not counted anew for each page. */
    public Listing<T> counted(String table) {
        return new Listing<>(columns, from, defaultOrder, mapper, unknownField, table, allFields());
    }

    private Field[] allFields() {
        return fields.values().toArray(Field[]::new);
    }

    private static Refusal unsupported(String field) {
        return Refusal.of(
                Refusal.Kind.INVALID,
                Message.named("\"%fieldName\" is not a field to search or sort by.", "fieldName", field));
    }

    /**
     * The page that the criteria ask for; all rows when they name no page size.
     *
     * @param fromValues of the placeholders in the from clause
     * @throws Refusal 400 for a field that the list does not have, or a value that is not of the field's type
     */
    public SearchResult<T> find(JdbcClient jdbc, SearchCriteria criteria, Object... fromValues) {
        var values = new ArrayList<>(List.of(fromValues));
        var where = where(criteria, values);
        var order = order(criteria);
        long total = countedTable != null && where.isEmpty()
                ? keptCount(jdbc, countedTable)
                : jdbc.sql("select count(*) from " + from + where)
                        .params(values)
                        .query(Long.class)
                        .single();
        if (total == 0) return new SearchResult<>(List.of(), criteria.echo(), total);

        var sql = "select " + columns + " from " + from + where + " order by " + order;
        Integer pageSize = criteria.pageSize();
        if (pageSize != null && pageSize > 0) {
            Integer page = criteria.currentPage();
            sql += " limit ? offset ?";
            values.add(pageSize);
            values.add((long) pageSize * (page == null || page < 1 ? 0 : page - 1));
        }
        return new SearchResult<>(jdbc.sql(sql).params(values).query(mapper).list(), criteria.echo(), total);
    }

    private static final String KEPT_COUNT = "select sum(change) from row_count where table_name = :table";

    private static long keptCount(JdbcClient jdbc, String table) {
        return jdbc.sql(KEPT_COUNT).param("table", table).query(Long.class).single();
    }

    private String where(SearchCriteria criteria, List<Object> values) {
        var all = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        for (var group : criteria.groups()) {
            var filters = SearchCriteria.filters(group);
            if (filters.isEmpty()) continue;
            var any = new StringJoiner(isRange(group) ? " and " : " or ", "(", ")");
            for (var filter : filters) any.add(condition(filter, values));
            all.add(any.toString());
        }
        return all.toString();
    }

    /** {@code from} and {@code to} of one field in one group are a range, not alternatives. */
    private static boolean isRange(FilterGroup group) {
        var filters = SearchCriteria.filters(group);
        if (filters.size() != 2) return false;
        var first = filters.get(0);
        var second = filters.get(1);
        var operators = List.of(operator(first), operator(second));
        return String.valueOf(first.field()).equals(second.field())
                && operators.contains("from")
                && operators.contains("to");
    }

    private static String operator(Filter filter) {
        return filter.conditionType() == null ? "eq" : filter.conditionType();
    }

    private String condition(Filter filter, List<Object> values) {
        var field = field(filter.field());
        var text = SearchCriteria.text(filter);
        if (field.type() == Field.Type.NUMBERS) return overlap(field, operator(filter), text, values);
        return switch (operator(filter)) {
            case "null" -> field.expression() + " is null";
            case "notnull" -> field.expression() + " is not null";
            case "neq" -> compare(field, "<>", text, values);
            case "gt" -> compare(field, ">", text, values);
            case "gteq", "moreq", "from" -> compare(field, ">=", text, values);
            case "lt" -> compare(field, "<", text, values);
            case "lteq", "to" -> compare(field, "<=", text, values);
            case "like" -> pattern(field, " like ", text, values);
            case "nlike" -> pattern(field, " not like ", text, values);
            case "fulltext" -> pattern(field, " like ", "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%", values);
            case "in" -> member(field, text, values);
            case "nin" -> "not " + member(field, text, values);
            case "finset" -> inSet(field, text, values);
            case "nfinset" -> "not " + inSet(field, text, values);
            default -> compare(field, "=", text, values); // an operator nobody knows is taken for eq
        };
    }

    private static String overlap(Field field, String operator, String text, List<Object> values) {
        if (operator.equals("null")) return "cardinality(" + field.expression() + ") = 0";
        if (operator.equals("notnull")) return "cardinality(" + field.expression() + ") > 0";
        values.add(parts(field, text));
        var overlap = field.expression() + " && ?";
        return List.of("neq", "nin", "nfinset").contains(operator) ? "not " + overlap : overlap;
    }

    private static String compare(Field field, String operator, String text, List<Object> values) {
        values.add(narrowed(field.parse(text)));
        return field.comparable() + " " + operator + " ?";
    }

    /** A whole number is bound as such: next to another, PostgreSQL would not use the index of a column of whole numbers. */
    private static Object narrowed(Object value) {
        if (!(value instanceof BigDecimal number)) return value;
        boolean isWhole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return isWhole && number.precision() - number.scale() <= MAX_LONG_DIGITS ? (Object) number.longValue() : number;
    }

    private static String pattern(Field field, String operator, String pattern, List<Object> values) {
        // A single backslash at the end would be an error in SQL; it stands for itself.
        boolean dangling = (pattern.length() - pattern.replaceAll("\\\\+$", "").length()) % 2 == 1;
        values.add((dangling ? pattern + "\\" : pattern).toLowerCase(Locale.ROOT));
        return field.asText() + operator + "?";
    }

    private static String inSet(Field field, String text, List<Object> values) {
        values.add(text.toLowerCase(Locale.ROOT));
        return "? = any(string_to_array(" + field.asText() + ", ','))";
    }

    private static String member(Field field, String text, List<Object> values) {
        values.add(parts(field, text));
        return field.comparable() + (field.type() == Field.Type.TIME ? " = any(?::timestamptz[])" : " = any(?)");
    }

    private static Object[] parts(Field field, String text) {
        var parts = new ArrayList<Object>();
        for (var part : text.split(",", -1)) {
            var value = field.parse(part);
            parts.add(
                    field.type() == Field.Type.TIME ? value.toString() : value); // the driver knows no arrays of times
        }
        return parts.toArray(
                switch (field.type()) {
                    case TEXT, SKU, TIME -> new String[0];
                    case NUMBER, NUMBERS -> new BigDecimal[0];
                    case BOOLEAN -> new Boolean[0];
                });
    }

    private String order(SearchCriteria criteria) {
        var order = new StringJoiner(", ");
        if (criteria.sortOrders() != null) {
            for (var wanted : criteria.sortOrders()) {
                checkDirection(wanted.direction());
                var name = wanted.field() == null ? "" : wanted.field();
                if (!SORTABLE_NAME.matcher(name).matches()) {
                    throw Refusal.invalid("Sort order field %1 contains restricted symbols", name);
                }
                order.add(field(name).comparable() + (SearchCriteria.isAscending(wanted) ? " asc" : " desc"));
            }
        }
        return order.add(defaultOrder).toString();
    }

    private static void checkDirection(@Nullable String direction) {
        if (direction == null || direction.equalsIgnoreCase("asc") || direction.equalsIgnoreCase("desc")) return;
        throw Refusal.invalid(
                "The sort order has to be specified as %1 for ascending order or %2 for descending order.",
                "ASC", "DESC");
    }

    private Field field(@Nullable String name) {
        var field = fields.get(name == null ? "" : name);
        if (field == null) throw unknownField.apply(name == null ? "" : name);
        return field;
    }
}
