export const STATUSES = [
  { id: 1, name: 'Enabled' },
  { id: 2, name: 'Disabled' },
];

export const VISIBILITIES = [
  { id: 1, name: 'Not Visible Individually' },
  { id: 2, name: 'Catalog' },
  { id: 3, name: 'Search' },
  { id: 4, name: 'Catalog, Search' },
];
