/** A source as the API takes it. */
export interface Place {
  source_code: string;
  name: string;
  country_id: string;
  region_id?: number;
  region?: string;
  city: string;
  street: string;
  postcode: string;
  latitude: number;
  longitude: number;
  contact_name: string;
  phone?: string;
  enabled?: boolean;
  description?: string;
  extension_attributes?: { is_pickup_location_active: boolean; frontend_name: string; frontend_description: string };
}

/** Where the goods of the demonstration shop are. */
export const places: Place[] = [
  {
    source_code: 'camden',
    name: 'Camden Warehouse',
    country_id: 'GB',
    city: 'London',
    street: '12 Jamestown Road',
    postcode: 'NW1 7BY',
    latitude: 51.5402,
    longitude: -0.1442,
    contact_name: 'Imogen Hart',
    phone: '020 7946 0112',
    description: 'Ground floor, loading bay in the yard.',
  },
  {
    source_code: 'greenwich',
    name: 'Greenwich Warehouse',
    country_id: 'GB',
    city: 'London',
    street: '3 Thames Path',
    postcode: 'SE10 9ED',
    latitude: 51.4826,
    longitude: 0.0077,
    contact_name: 'Oscar Bell',
    phone: '020 7946 0187',
  },
  {
    source_code: 'york',
    name: 'York Shop',
    country_id: 'GB',
    city: 'York',
    street: '27 Stonegate',
    postcode: 'YO1 8ZW',
    latitude: 53.9614,
    longitude: -1.0824,
    contact_name: 'Priya Nair',
    phone: '01904 496 0145',
    extension_attributes: {
      is_pickup_location_active: true,
      frontend_name: 'Leaf & Pot York',
      frontend_description: 'Open Monday to Saturday, 10 to 18. Ring the bell at the tea counter.',
    },
  },
  {
    source_code: 'berlin',
    name: 'Berlin Warehouse',
    country_id: 'DE',
    region_id: 82,
    region: 'Berlin',
    city: 'Berlin',
    street: 'Chausseestraße 41',
    postcode: '10115',
    latitude: 52.5353,
    longitude: 13.3799,
    contact_name: 'Jonas Weber',
    phone: '030 2318 0114',
  },
  {
    source_code: 'lyon',
    name: 'Lyon Warehouse',
    country_id: 'FR',
    city: 'Lyon',
    street: '8 quai Saint-Vincent',
    postcode: '69001',
    latitude: 45.7676,
    longitude: 4.8279,
    contact_name: 'Camille Roux',
  },
  {
    source_code: 'newyork',
    name: 'New York Warehouse',
    country_id: 'US',
    region_id: 43,
    region: 'New York',
    city: 'New York',
    street: '210 West 18th Street',
    postcode: '10011',
    latitude: 40.7413,
    longitude: -73.9988,
    contact_name: 'Marcus Cole',
    phone: '212-555-0143',
  },
  {
    source_code: 'toronto',
    name: 'Toronto Warehouse',
    country_id: 'CA',
    region_id: 74,
    region: 'Ontario',
    city: 'Toronto',
    street: '55 Mill Street',
    postcode: 'M5A 3C4',
    latitude: 43.6503,
    longitude: -79.3596,
    contact_name: 'Hana Kim',
  },
  {
    source_code: 'singapore',
    name: 'Singapore Hub',
    country_id: 'SG',
    city: 'Singapore',
    street: '71 Ayer Rajah Crescent',
    postcode: '139951',
    latitude: 1.2966,
    longitude: 103.7876,
    contact_name: 'Wei Ling Tan',
    description: 'Run by a carrier; counted every Monday.',
  },
  {
    source_code: 'sydney',
    name: 'Sydney Warehouse',
    country_id: 'AU',
    city: 'Sydney',
    street: '19 Botany Road',
    postcode: '2015',
    latitude: -33.9075,
    longitude: 151.1983,
    contact_name: 'Zoe Carter',
  },
  {
    source_code: 'tokyo',
    name: 'Tokyo Shop',
    country_id: 'JP',
    city: 'Tokyo',
    street: '4-12 Jingumae',
    postcode: '150-0001',
    latitude: 35.6695,
    longitude: 139.7084,
    contact_name: 'Aiko Mori',
    enabled: false,
    description: 'Opens in spring.',
  },
];

/** Which sources each website's stock sells from, the one asked first before the others. */
export const stocks = [
  { name: 'British stock', website: 'british', sources: ['camden', 'greenwich', 'york'] },
  {
    name: 'World stock',
    website: 'world',
    sources: ['newyork', 'berlin', 'toronto', 'lyon', 'singapore', 'sydney', 'tokyo', 'camden'],
  },
];

export const websites = [
  { code: 'british', name: 'British shop', group: 'british_store', view: { code: 'uk', name: 'English' } },
  { code: 'world', name: 'World shop', group: 'world_store', view: { code: 'int', name: 'International' } },
];
