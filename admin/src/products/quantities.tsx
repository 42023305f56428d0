import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import type { SalableQuantity } from '../api/salability';
import { folded } from '../api/sku';
import type { LowItem, SourceItem } from '../api/sourceItems';
import type { Exported } from '../ui/ExportCsv';

interface Quantities {
  items: readonly SourceItem[];
  salable: readonly SalableQuantity[];
  low: readonly LowItem[];
}

const QuantitiesContext = createContext<{ of: (sku: string) => Quantities; isPending: boolean }>({
  of: () => ({ items: [], salable: [], low: [] }),
  isPending: false,
});

const bySku = <T extends { sku: string }>(rows: readonly T[] = []) => Map.groupBy(rows, row => folded(row.sku));

/** Where these SKUs are, what may be sold of them and what is low: one request each, for those who may see it. */
export const useQuantities = (skus: readonly string[]) => {
  const holdfast = useHoldfast();
  const seesItems = useMay('products', 'quantities');
  const seesSalable = useMay('products', 'salable');
  const seesLow = useMay('products', 'low');
  const asked = skus.length > 0;
  const items = useQuery({
    queryKey: ['sourceItems', skus],
    queryFn: () => holdfast.sourceItemsOf(skus),
    enabled: asked && seesItems,
  });
  const salable = useQuery({
    queryKey: ['salableQuantities', skus],
    queryFn: () => holdfast.salableQuantitiesOf(skus),
    enabled: asked && seesSalable,
  });
  const low = useQuery({
    queryKey: ['lowItems', skus],
    queryFn: () => holdfast.lowItemsOf(skus),
    enabled: asked && seesLow,
  });
  const isPending = items.isLoading || salable.isLoading;
  return useMemo(() => {
    const itemsBySku = bySku(items.data);
    const salableBySku = bySku(salable.data);
    const lowBySku = bySku(low.data);
    const of = (sku: string): Quantities => ({
      items: itemsBySku.get(folded(sku)) ?? [],
      salable: salableBySku.get(folded(sku)) ?? [],
      low: lowBySku.get(folded(sku)) ?? [],
    });
    return { of, isPending };
  }, [items.data, salable.data, low.data, isPending]);
};

/** Gives the cells of a grid of products the quantities of all its rows at once. */
export const QuantitiesOfPage = ({ children }: { children: ReactNode }) => {
  const { data = [] } = useListContext<{ id: string; sku: string }>();
  const quantities = useQuantities(data.map(product => product.sku));
  return <QuantitiesContext value={quantities}>{children}</QuantitiesContext>;
};

/** Adds what the grid shows of the quantities to products that are exported. */
export const useExportedQuantities = (): Exported => {
  const holdfast = useHoldfast();
  const seesItems = useMay('products', 'quantities');
  const seesSalable = useMay('products', 'salable');
  return async rows => {
    const skus = rows.map(row => String(row.sku));
    const [items, salable] = await Promise.all([
      seesItems ? holdfast.sourceItemsOf(skus) : [],
      seesSalable ? holdfast.salableQuantitiesOf(skus) : [],
    ]);
    const itemsBySku = bySku(items);
    const salableBySku = bySku(salable);
    return rows.map(({ id: _, ...row }) => ({
      ...row,
      quantity_per_source: itemsBySku.get(folded(row.sku))?.map(item => `${item.source_code}: ${item.quantity}`) ?? [],
      salable_quantity:
        salableBySku.get(folded(row.sku))?.map(one => `stock ${one.stock_id}: ${one.salable_qty ?? 'no limit'}`) ?? [],
    }));
  };
};

export const useQuantitiesOfPage = () => useContext(QuantitiesContext);
