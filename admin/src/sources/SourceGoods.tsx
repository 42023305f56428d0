import { DataTable, FilterForm, Link, ListBase, Pagination, SearchInput } from 'react-admin';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import { Fact, Facts } from '../ui/Facts';
import { Failed } from '../ui/Failed';
import { Nothing } from '../ui/Nothing';
import { quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { State } from '../ui/State';

const filters = [<SearchInput key="q" source="q" placeholder="Search by SKU" alwaysOn />];

/** What a source holds: how much altogether, and SKU by SKU. */
export const SourceGoods = ({ code }: { code: string }) => (
  <Section title="Goods" aside={<Link to={only('movements', code)}>Movements</Link>}>
    <Totals code={code} />
    <ListBase
      resource="source-items"
      filter={{ source_code: code }}
      sort={{ field: 'sku', order: 'ASC' }}
      perPage={10}
      disableAuthentication
      disableSyncWithLocation
      storeKey={false}
    >
      <FilterForm filters={filters} />
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        empty={<Nothing>This source holds nothing yet. Assign it to products, or transfer goods to it.</Nothing>}
      >
        <DataTable.Col source="sku" label="SKU" render={item => <RecordLink resource="products" id={item.sku} />} />
        <DataTable.Col align="right" source="quantity" label="Qty" render={item => quantity(item.quantity)} />
        <DataTable.Col
          source="status"
          label="Source Item Status"
          render={item => (
            <State tone={item.status === 1 ? 'success' : 'warning'}>
              {item.status === 1 ? 'In Stock' : 'Out of Stock'}
            </State>
          )}
        />
      </DataTable>
      <Pagination rowsPerPageOptions={[10, 25, 50, 100]} />
    </ListBase>
  </Section>
);

const Totals = ({ code }: { code: string }) => {
  const holdfast = useHoldfast();
  const maySeeLow = useMay('low-stock');
  const {
    data: totals,
    error,
    refetch,
  } = useQuery({
    queryKey: ['sourceTotals', code],
    queryFn: ({ signal }) => holdfast.sourceTotals(code, signal),
  });
  if (error) return <Failed error={error} retry={refetch} />;
  if (!totals) return null;
  const low = quantity(totals.low_count);
  return (
    <Facts>
      <Fact name="SKUs">{quantity(totals.sku_count)}</Fact>
      <Fact name="Units">{quantity(totals.quantity)}</Fact>
      <Fact name="Out of Stock">{quantity(totals.out_of_stock_count)}</Fact>
      <Fact name="Low Stock">{maySeeLow ? <Link to={only('low-stock', code)}>{low}</Link> : low}</Fact>
    </Facts>
  );
};

/** A grid with nothing but what is about this source. */
const only = (resource: string, source_code: string) =>
  `/${resource}?${new URLSearchParams({ filter: JSON.stringify({ source_code }) })}`;
