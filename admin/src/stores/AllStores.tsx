import type { ReactNode } from 'react';
import { Link, Loading, Title, useGetList } from 'react-admin';
import Add from '@mui/icons-material/Add';
import {
  Box,
  Button,
  Card,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useMay } from '../access/useMay';
import { ADMINISTRATION, type StoreGroup, type StoreView, type Website } from '../api/stores';
import { Failed } from '../ui/Failed';
import { RecordLink } from '../ui/RecordLink';
import { stacked } from '../ui/stacked';
import { State } from '../ui/State';
import { everything } from './everything';
import { storeRows } from './storeRows';

const AllStores = () => {
  const websites = useGetList<Website>('websites', everything);
  const groups = useGetList<StoreGroup>('store-groups', everything);
  const views = useGetList<StoreView>('store-views', everything);
  const failed = [websites, groups, views].find(list => list.error);
  return (
    <>
      <Title title="All Stores" />
      <Stack direction="row" sx={{ flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1, my: 1 }}>
        <CreateStore resource="store-views" label="Create Store View" />
        <CreateStore resource="store-groups" label="Create Store" />
        <CreateStore resource="websites" label="Create Website" />
      </Stack>
      {failed ? (
        <Failed error={failed.error} retry={failed.refetch} />
      ) : websites.data && groups.data && views.data ? (
        <StoreTable
          websites={websites.data.filter(website => website.id !== ADMINISTRATION)}
          groups={groups.data}
          views={views.data}
        />
      ) : (
        <Loading />
      )}
    </>
  );
};

const CreateStore = ({ resource, label }: { resource: string; label: string }) =>
  useMay(resource, 'create') && (
    <Button component={Link} to={`/${resource}/create`} size="small" startIcon={<Add />}>
      {label}
    </Button>
  );

interface StoreTableProps {
  websites: Website[];
  groups: StoreGroup[];
  views: StoreView[];
}

const StoreTable = (tree: StoreTableProps) => {
  const stockOf = useStocks();
  return (
    <TableContainer
      component={Card}
      tabIndex={0}
      aria-label="All stores"
      sx={[{ px: { xs: 1.5, sm: 0 } }, theme => stacked(theme, 2)]}
    >
      <Table size="small" sx={{ '& td': { verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell>Website</TableCell>
            {stockOf && <TableCell>Stock</TableCell>}
            <TableCell>Store</TableCell>
            <TableCell>Store View</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {storeRows(tree.websites, tree.groups, tree.views).map(({ key, website, group, view, isDefault }) => (
            <TableRow key={key}>
              {website && (
                <TableCell rowSpan={website.lines} data-label="Website">
                  <Named resource="websites" of={website.of} />
                </TableCell>
              )}
              {website && stockOf && (
                <TableCell rowSpan={website.lines} data-label="Stock">
                  <Serving stock={stockOf(website.of.code)} />
                </TableCell>
              )}
              {group && (
                <TableCell rowSpan={group.lines} data-label="Store">
                  <Named resource="store-groups" of={group.of}>
                    {group.isDefault && <State tone="info">Default</State>}
                  </Named>
                </TableCell>
              )}
              <TableCell data-label="Store View">
                <Named resource="store-views" of={view}>
                  {isDefault && <State tone="info">Default</State>}
                  {view && !view.is_active && <State>Inactive</State>}
                </Named>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

interface NamedProps {
  resource: string;
  of: { id: number; name: string; code: string } | undefined;
  children?: ReactNode;
}

const Named = ({ resource, of, children }: NamedProps) =>
  of && (
    <Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <RecordLink resource={resource} id={of.id}>
          {of.name}
        </RecordLink>
        {children}
      </Stack>
      <Typography variant="body2" color="text.secondary">
        {of.code}
      </Typography>
    </Box>
  );

interface Stock {
  id: number;
  name: string;
  websites: string[];
}

const Serving = ({ stock }: { stock: Stock | undefined }) =>
  stock && (
    <RecordLink resource="stocks" id={stock.id}>
      {stock.name}
    </RecordLink>
  );

/** Which stock serves the website with a code; undefined for those who may not see stocks. */
const useStocks = (): ((website: string) => Stock | undefined) | undefined => {
  const may = useMay('stocks');
  const { data } = useGetList<Stock>('stocks', everything, { enabled: may });
  return data && (code => data.find(stock => stock.websites.includes(code)));
};

export default AllStores;
