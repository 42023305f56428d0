import { DataTable, SearchInput, TextInput } from 'react-admin';
import { useMay } from '../access/useMay';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { InlineEdit } from '../ui/InlineEdit';
import { RecordLink } from '../ui/RecordLink';
import { AssignedSources } from './AssignedSources';
import { DeleteStocks } from './DeleteStocks';
import { SalesChannels } from './SalesChannels';
import { useSeesLinks } from './useSeesLinks';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by name" alwaysOn />,
  <TextInput key="id" source="stock_id" label="ID" />,
  <TextInput key="name" source="name__like" label="Name" />,
];

const StockList = () => {
  const mayDelete = useMay('stocks', 'delete');
  const maySeeLinks = useSeesLinks();
  return (
    <Grid title="Manage Stock" createLabel="Add New Stock" filters={filters} sort={{ field: 'id', order: 'ASC' }}>
      <DataTable
        rowClick="edit"
        empty={<Nothing>There are no stocks yet.</Nothing>}
        bulkActionButtons={mayDelete ? <DeleteStocks /> : false}
      >
        <DataTable.Col
          source="id"
          label="ID"
          render={stock => (
            <RecordLink resource="stocks" id={stock.id}>
              {stock.id}
            </RecordLink>
          )}
        />
        <DataTable.Col source="name" label="Name">
          <InlineEdit source="name" label="Name" />
        </DataTable.Col>
        <DataTable.Col source="websites" label="Sales Channels" disableSort>
          <SalesChannels />
        </DataTable.Col>
        {maySeeLinks && (
          <DataTable.Col
            source="assigned_sources"
            label="Assigned Sources"
            disableSort
            render={stock => <AssignedSources codes={stock.assigned_sources} />}
          />
        )}
      </DataTable>
    </Grid>
  );
};

export default StockList;
