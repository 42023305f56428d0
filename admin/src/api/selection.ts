import { call } from './client';
import type { Address } from './orders';

export interface Algorithm {
  code: string;
  title: string;
  description: string;
}

/** What a source could give of a SKU, and what an algorithm would take from it. */
export interface Pick {
  source_code: string;
  sku: string;
  qty_to_deduct: number;
  qty_available: number;
}

export interface Selection {
  source_selection_items: Pick[];
  shippable: boolean;
}

export interface StockSource {
  source_code: string;
  name: string;
  enabled: boolean;
}

/** The sources of a stock, the one that is asked first in front. */
export const sourcesOfStock = (stockId: number) =>
  call<StockSource[]>('GET', `inventory/get-sources-assigned-to-stock-ordered-by-priority/${stockId}`);

export const selectionAlgorithms = () => call<Algorithm[]>('GET', 'inventory/source-selection-algorithm-list');

/** Which sources an algorithm would ship from. */
export const selectSources = (
  algorithmCode: string,
  stockId: number,
  items: { sku: string; qty: number }[],
  to: Address | undefined,
) =>
  call<Selection>('POST', 'inventory/source-selection-algorithm-result', {
    body: {
      algorithmCode,
      inventoryRequest: {
        stock_id: stockId,
        items,
        ...(to
          ? {
              extension_attributes: {
                destination_address: {
                  country: to.country_id,
                  postcode: to.postcode ?? '',
                  street: to.street.join(' '),
                  region: to.region ?? '',
                  city: to.city,
                },
              },
            }
          : {}),
      },
    },
  });
