package dev.holdfast.search;

import dev.holdfast.webapi.Json;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a list request asks for, in the shape of the wire: filters of one group are alternatives, all groups must hold.
 * Answers repeat it.
 */
public record SearchCriteria(
        @Nullable List<FilterGroup> filterGroups,
        @Nullable List<SortOrder> sortOrders,
        @Nullable Integer pageSize,
        @Nullable Integer currentPage) {

    public static final SearchCriteria ALL = new SearchCriteria(null, null, null, null);

    public record FilterGroup(@Nullable List<Filter> filters) {}

    /** @param value a scalar; lists for {@code in} are separated by commas */
    public record Filter(
            @Nullable String field,
            @Nullable JsonNode value,
            @Nullable String conditionType) {}

    public record SortOrder(
            @Nullable String field, @Nullable String direction) {}

    /** The same criteria with a page size, for lists too long to be answered whole. */
    public SearchCriteria withPageSizeOr(int defaultPageSize) {
        if (pageSize != null && pageSize > 0) return this;
        return new SearchCriteria(filterGroups, sortOrders, defaultPageSize, currentPage);
    }

    /** The same criteria as an answer repeats them: groups always there, operator and direction filled in, values as text. */
    SearchCriteria echo() {
        return new SearchCriteria(
                groups().stream().map(SearchCriteria::echo).toList(),
                sortOrders == null
                        ? null
                        : sortOrders.stream()
                                .map(order -> new SortOrder(order.field, isAscending(order) ? "ASC" : "DESC"))
                                .toList(),
                pageSize,
                currentPage);
    }

    private static FilterGroup echo(FilterGroup group) {
        return new FilterGroup(filters(group).stream()
                .map(filter -> new Filter(
                        filter.field,
                        Json.NODES.stringNode(text(filter)),
                        filter.conditionType == null ? "eq" : filter.conditionType))
                .toList());
    }

    List<FilterGroup> groups() {
        return filterGroups == null ? List.of() : filterGroups;
    }

    static List<Filter> filters(FilterGroup group) {
        return group.filters == null ? List.of() : group.filters;
    }

    static String text(Filter filter) {
        var value = filter.value;
        if (value == null || value.isNull()) return "";
        if (value.isBoolean()) return value.booleanValue() ? "1" : "0";
        if (value.isContainer()) {
            var parts = new StringJoiner(",");
            value.forEach(part -> parts.add(part.asString("")));
            return parts.toString();
        }
        return value.asString();
    }

    static boolean isAscending(SortOrder order) {
        return "asc".equalsIgnoreCase(order.direction);
    }
}
