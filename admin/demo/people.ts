/** A buyer with an address, as the API takes it. */
export interface Person {
  email: string;
  firstname: string;
  lastname: string;
  street: string[];
  city: string;
  postcode: string;
  country_id: string;
  region_id?: number;
  telephone: string;
  company?: string;
}

/** Customers of the British shop. */
export const britons: Person[] = [
  person('Ann Lee', '4 Elm Street', 'Leeds', 'LS1 4DY', 'GB', '0113 496 0101'),
  person('Theo Walsh', '18 Park Row', 'Bristol', 'BS1 5LJ', 'GB', '0117 496 0122'),
  person('Grace Okafor', '92 Deansgate', 'Manchester', 'M3 2QG', 'GB', '0161 496 0177', 'Okafor Catering Ltd'),
  person('Rhys Morgan', '7 Castle Arcade', 'Cardiff', 'CF10 1BU', 'GB', '029 2018 0163'),
  person('Isla Fraser', '31 Rose Street', 'Edinburgh', 'EH2 2NG', 'GB', '0131 496 0150'),
];

/** Customers of the world shop. */
export const others: Person[] = [
  { ...person('Julia Santos', '455 Hudson Street', 'New York', '10014', 'US', '212-555-0178'), region_id: 43 },
  {
    ...person('Noah Tremblay', '120 Queen Street West', 'Toronto', 'M5H 2N1', 'CA', '416-555-0134'),
    region_id: 74,
  },
  { ...person('Lena Fischer', 'Torstraße 14', 'Berlin', '10119', 'DE', '030 2318 0190'), region_id: 82 },
  person('Mei Chen', '2 Marina Boulevard', 'Singapore', '018987', 'SG', '6555 0121', 'Marina Hotel'),
  { ...person('Oliver Grant', '88 Crown Street', 'Sydney', '2010', 'AU', '02 5550 0148'), region_id: 606 },
];

/** Buys without an account. */
export const guest: Person = person('Sam Reed', '16 Bridge Street', 'York', 'YO1 6DA', 'GB', '01904 496 0118');

function person(
  name: string,
  street: string,
  city: string,
  postcode: string,
  country_id: string,
  telephone: string,
  company?: string,
): Person {
  const [firstname = '', lastname = ''] = name.split(' ');
  return {
    email: `${firstname}.${lastname}@example.net`.toLowerCase(),
    firstname,
    lastname,
    street: [street],
    city,
    postcode,
    country_id,
    telephone,
    ...(company === undefined ? {} : { company }),
  };
}
