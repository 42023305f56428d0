import {
  DataTable,
  FilterForm,
  ListBase,
  Pagination,
  SearchInput,
  SelectInput,
  useListContext,
  type Identifier,
} from 'react-admin';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { EnabledState } from '../sources/EnabledState';
import { CountryFilter } from '../ui/address';
import { Nothing } from '../ui/Nothing';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by name or code" alwaysOn />,
  <SelectInput
    key="enabled"
    source="enabled"
    label="Is Enabled"
    choices={[
      { id: '1', name: 'Enabled' },
      { id: '0', name: 'Disabled' },
    ]}
    alwaysOn
  />,
  <CountryFilter key="country" source="country_id" alwaysOn />,
];

interface AssignSourcesProps {
  /** Sources that are not offered. */
  assigned: readonly string[];
  onAssign: (codes: string[]) => void;
  onClose: () => void;
}

/** Lets the user choose among the sources that are not assigned. */
export const AssignSources = ({ assigned, onAssign, onClose }: AssignSourcesProps) => (
  <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="assign-sources">
    <DialogTitle id="assign-sources">Assign Sources</DialogTitle>
    <ListBase
      resource="sources"
      filter={{ source_code__nin: assigned }}
      sort={{ field: 'name', order: 'ASC' }}
      perPage={10}
      disableSyncWithLocation
      storeKey={false}
    >
      <DialogContent dividers>
        <FilterForm filters={filters} />
        <DataTable
          bulkActionButtons={<></>}
          bulkActionsToolbar={<></>}
          rowClick="toggleSelection"
          empty={<Nothing>The stock has every source already. More are made under Stores → Sources.</Nothing>}
        >
          <DataTable.Col source="name" label="Name" />
          <DataTable.Col source="source_code" label="Code" />
          <DataTable.Col source="country_id" label="Country" />
          <DataTable.Col
            source="enabled"
            label="Is Enabled"
            render={source => <EnabledState enabled={source.enabled} />}
          />
        </DataTable>
        <Pagination rowsPerPageOptions={[10, 25, 50]} />
      </DialogContent>
      <Buttons onAssign={onAssign} onClose={onClose} />
    </ListBase>
  </Dialog>
);

const Buttons = ({ onAssign, onClose }: Pick<AssignSourcesProps, 'onAssign' | 'onClose'>) => {
  const { selectedIds } = useListContext<{ id: Identifier }>();
  const assign = () => {
    onAssign(selectedIds.map(String));
    onClose();
  };
  return (
    <DialogActions>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="contained" disabled={selectedIds.length === 0} onClick={assign}>
        {selectedIds.length > 0 ? `Assign ${selectedIds.length}` : 'Assign'}
      </Button>
    </DialogActions>
  );
};
