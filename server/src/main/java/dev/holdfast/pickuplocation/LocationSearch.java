package dev.holdfast.pickuplocation;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchCriteria.FilterGroup;
import dev.holdfast.search.SearchCriteria.SortOrder;
import dev.holdfast.shared.Sku;
import dev.holdfast.webapi.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a search for pickup locations asks for, in the shape of the wire. All parts must hold. Answers repeat it.
 *
 * @param scopeType of the sales channel, as is {@code scopeCode}
 */
record LocationSearch(
        @Nullable Area area,
        @Nullable Filters filters,
        @Nullable Integer pageSize,
        @Nullable Integer currentPage,
        @Nullable String scopeType,
        @Nullable String scopeCode,
        @Nullable List<SortOrder> sort,
        @Nullable Extensions extensionAttributes) {

    private static final String DISTANCE = "distance";
    private static final Map<String, String> FIELDS_OF_SOURCES = Map.of(
            "name", "frontend_name",
            "pickup_location_code", "source_code",
            "description", "frontend_description");

    /**
     * Around a place.
     *
     * @param radius kilometres
     * @param searchTerm a city or a postcode, and the country after a colon
     */
    record Area(@Nullable Integer radius, @Nullable String searchTerm) {}

    record Filters(
            @Nullable Filter country,
            @Nullable Filter postcode,
            @Nullable Filter region,
            @Nullable Filter regionId,
            @Nullable Filter city,
            @Nullable Filter street,
            @Nullable Filter name,
            @Nullable Filter pickupLocationCode) {

        private Filters echo() {
            return new Filters(
                    echo(country),
                    echo(postcode),
                    echo(region),
                    echo(regionId),
                    echo(city),
                    echo(street),
                    echo(name),
                    echo(pickupLocationCode));
        }

        private static @Nullable Filter echo(@Nullable Filter filter) {
            return filter == null ? null : filter.echo();
        }

        private List<FilterGroup> groups() {
            return Stream.of(
                            group("country_id", country),
                            group("postcode", postcode),
                            group("region", region),
                            group("region_id", regionId),
                            group("city", city),
                            group("street", street),
                            group("frontend_name", name),
                            group("source_code", pickupLocationCode))
                    .flatMap(List::stream)
                    .toList();
        }

        private static List<FilterGroup> group(String field, @Nullable Filter filter) {
            if (filter == null) return List.of();
            var value = Json.NODES.stringNode(Objects.requireNonNullElse(filter.value, ""));
            return List.of(new FilterGroup(List.of(new SearchCriteria.Filter(field, value, filter.conditionType))));
        }
    }

    record Filter(@Nullable String value, @Nullable String conditionType) {

        private Filter echo() {
            return new Filter(value, conditionType == null ? "eq" : conditionType);
        }
    }

    record Extensions(@Nullable List<Product> productsInfo) {}

    record Product(@Nullable Sku sku, @Nullable NoExtensions extensionAttributes) {}

    record NoExtensions() {}

    /** Those that a location must hold, every one of them. */
    Set<Sku> skus() {
        if (extensionAttributes == null || extensionAttributes.productsInfo == null) return Set.of();
        return extensionAttributes.productsInfo.stream()
                .map(Product::sku)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** As answers repeat it: what was left out filled in, and the fields of sources named as sources name them. */
    LocationSearch echo() {
        return new LocationSearch(
                area,
                filters == null ? null : filters.echo(),
                pageSize,
                currentPage == null ? 1 : currentPage,
                scopeType == null ? "website" : scopeType,
                scopeCode,
                sort == null ? null : sort.stream().map(LocationSearch::echo).toList(),
                extensionAttributes);
    }

    private static SortOrder echo(SortOrder order) {
        var field = Objects.requireNonNullElse(order.field(), "");
        var direction = Objects.requireNonNullElse(order.direction(), "DESC");
        return new SortOrder(FIELDS_OF_SOURCES.getOrDefault(field, field), direction);
    }

    /** The filters, the order and the page, of an {@linkplain #echo echo}. Nobody knows distances, so that nothing is sorted by them. */
    SearchCriteria criteria() {
        var groups = new ArrayList<FilterGroup>();
        if (filters != null) groups.addAll(filters.groups());
        var orders = sort == null
                ? null
                : sort.stream().filter(order -> !DISTANCE.equals(order.field())).toList();
        return new SearchCriteria(groups, orders, pageSize, currentPage);
    }
}
