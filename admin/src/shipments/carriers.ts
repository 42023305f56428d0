import type { NewTrack } from '../api/shipments';

/** The API takes any text for a carrier; these are the ones that shops know. */
export const carriers = [
  { code: 'custom', name: 'Custom Value' },
  { code: 'dhl', name: 'DHL' },
  { code: 'fedex', name: 'Federal Express' },
  { code: 'ups', name: 'United Parcel Service' },
  { code: 'usps', name: 'United States Postal Service' },
];

export const carrierOf = (code: string): string => carriers.find(carrier => carrier.code === code)?.name ?? code;

export const NO_TRACK: NewTrack = { carrier_code: 'custom', title: '', track_number: '' };
