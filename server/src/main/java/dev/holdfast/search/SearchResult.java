package dev.holdfast.search;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param totalCount how many there are on all pages
 */
public record SearchResult<T>(List<T> items, SearchCriteria searchCriteria, long totalCount) {

    public <R> SearchResult<R> map(Function<T, R> view) {
        return new SearchResult<>(items.stream().map(view).toList(), searchCriteria, totalCount);
    }
}
