import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetMany } from 'react-admin';
import { useHoldfast } from '../api/dataProvider';
import { hasSources } from '../api/products';
import { folded } from '../api/sku';
import { inBatches, type Line, type Outcome, type Task } from './bulk';

interface ChosenProduct {
  id: string;
  sku: string;
  name: string;
  type_id: string;
}

/** The chosen products that have sources of their own, how many others were chosen, and what sources hold of them. */
export const useChosenProducts = (ids: readonly string[]) => {
  const holdfast = useHoldfast();
  const products = useGetMany<ChosenProduct>('products', { ids: [...ids] });
  const chosen = (products.data ?? []).filter(Boolean);
  const skus = chosen.filter(product => hasSources(product.type_id)).map(product => product.sku);
  const items = useQuery({
    queryKey: ['sourceItems', skus],
    queryFn: () => holdfast.sourceItemsOf(skus),
    enabled: products.isSuccess,
    refetchOnWindowFocus: false,
  });
  const names = new Map(chosen.map(product => [folded(product.sku), product.name]));
  return {
    skus,
    items: items.data ?? [],
    composites: chosen.length - skus.length,
    nameOf: (sku: string) => names.get(folded(sku)) ?? sku,
    isPending: products.isPending || items.isPending,
    error: products.error ?? items.error,
    refetch: () => Promise.all([products.refetch(), items.refetch()]),
  };
};

/** Carries a bulk action out, and tells how far it is and what came of it. */
export const useRun = () => {
  const [tried, setTried] = useState<number>();
  const [outcome, setOutcome] = useState<Outcome>();
  const run = async <L extends Line>(...tasks: readonly Task<L>[]) => {
    setTried(0);
    setOutcome(await inBatches(tasks, setTried));
  };
  return { run, tried, outcome };
};
