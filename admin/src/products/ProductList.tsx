import { DataTable, NumberInput, SearchInput, SelectInput, TextInput } from 'react-admin';
import { useMay } from '../access/useMay';
import { PRODUCT_TYPES } from '../api/products';
import { WebsiteFilter } from '../stores/WebsiteFilter';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { BulkInventory } from './BulkInventory';
import { STATUSES, VISIBILITIES } from './choices';
import { QuantitiesOfPage, useExportedQuantities } from './quantities';
import { QuantityPerSource, SalablePerStock } from './QuantityCells';
import { WebsiteNames } from './websites';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by SKU or name" alwaysOn />,
  <TextInput key="sku" source="sku__like" label="SKU" />,
  <TextInput key="name" source="name__like" label="Name" />,
  <SelectInput key="type" source="type_id" label="Type" choices={PRODUCT_TYPES} />,
  <SelectInput key="status" source="status" label="Status" choices={STATUSES} />,
  <SelectInput key="visibility" source="visibility" label="Visibility" choices={VISIBILITIES} />,
  <WebsiteFilter key="website" source="website_id" />,
  <NumberInput key="from" source="price__gteq" label="Price From" min={0} />,
  <NumberInput key="to" source="price__lteq" label="Price To" min={0} />,
];

/** Shown when somebody chooses them. */
const hidden = ['visibility', 'website_ids', 'weight', 'created_at', 'updated_at'];

const PRICE = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

const nameOf = (choices: readonly { id: string | number; name: string }[], id: string | number) =>
  choices.find(choice => choice.id === id)?.name ?? id;

const ProductList = () => {
  const seesItems = useMay('products', 'quantities');
  const mayChange = useMay('products', 'bulk') && seesItems;
  const seesSalable = useMay('products', 'salable');
  const exported = useExportedQuantities();
  return (
    <Grid
      title="Products"
      createLabel="Add Product"
      exported={exported}
      filters={filters}
      sort={{ field: 'entity_id', order: 'DESC' }}
    >
      <QuantitiesOfPage>
        <DataTable
          rowClick="edit"
          hiddenColumns={hidden}
          bulkActionButtons={mayChange && <BulkInventory />}
          empty={<Nothing>There are no products yet. Add one, or send them with the REST API.</Nothing>}
          sx={{ '& .RaDataTable-row td': { verticalAlign: 'top' } }}
        >
          <DataTable.NumberCol source="entity_id" label="ID" options={{ useGrouping: false }} />
          <DataTable.Col source="name" label="Name" />
          <DataTable.Col source="sku" label="SKU" />
          <DataTable.Col source="type_id" label="Type" render={row => nameOf(PRODUCT_TYPES, row.type_id)} />
          <DataTable.NumberCol source="price" label="Price" options={PRICE} />
          <DataTable.Col
            source="status"
            label="Status"
            render={row => (
              <State tone={row.status === 1 ? 'success' : 'default'}>{row.status === 1 ? 'Enabled' : 'Disabled'}</State>
            )}
          />
          {seesItems && (
            <DataTable.Col source="quantity_per_source" label="Quantity per Source" disableSort>
              <QuantityPerSource />
            </DataTable.Col>
          )}
          {seesSalable && (
            <DataTable.Col source="salable_quantity" label="Salable Quantity" disableSort>
              <SalablePerStock />
            </DataTable.Col>
          )}
          <DataTable.Col source="visibility" label="Visibility" render={row => nameOf(VISIBILITIES, row.visibility)} />
          <DataTable.Col source="website_ids" label="Websites" disableSort>
            <WebsiteNames />
          </DataTable.Col>
          <DataTable.NumberCol source="weight" label="Weight" options={{ maximumFractionDigits: 4 }} />
          <DataTable.Col source="created_at" label="Created" render={row => <Time of={row.created_at} />} />
          <DataTable.Col source="updated_at" label="Updated" render={row => <Time of={row.updated_at} />} />
        </DataTable>
      </QuantitiesOfPage>
    </Grid>
  );
};

export default ProductList;
