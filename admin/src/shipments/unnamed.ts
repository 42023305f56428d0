import type { StockSource } from '../api/selection';

/** Stands for the source of a shipment where the user may not see the sources: its code is typed, or left to the server. */
export const UNNAMED: StockSource = { source_code: '', name: 'the source named below', enabled: true };
