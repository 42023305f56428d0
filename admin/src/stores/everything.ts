/** What lists of websites, stores and store views are asked for: all there are, the oldest first, and not the page of 25 that is usual. */
export const everything = {
  pagination: { page: 1, perPage: 10_000 },
  sort: { field: 'id', order: 'ASC' },
} as const;
