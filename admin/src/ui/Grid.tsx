import type { ReactNode } from 'react';
import {
  ColumnsButton,
  CreateButton,
  FilterButton,
  List,
  Pagination,
  TopToolbar,
  useCanAccess,
  useListContext,
  useResourceContext,
  useResourceDefinition,
  type ListProps,
} from 'react-admin';
import { ExportCsv, type Exported } from './ExportCsv';
import { Failed } from './Failed';

interface GridProps extends Omit<ListProps, 'actions' | 'exporter'> {
  /** Buttons of this grid, beside filters, columns, create and export. */
  buttons?: ReactNode;
  createLabel?: string;
  /** What of a row stands in the export; everything, if it is not said. */
  exported?: Exported;
}

/** A list as all of the admin has them: filters that can be saved, chosen columns, pages of 25, export. */
export const Grid = ({ buttons, createLabel, exported, children, ...list }: GridProps) => (
  <List
    perPage={25}
    pagination={<Pagination rowsPerPageOptions={[10, 25, 50, 100, 200]} />}
    empty={false}
    exporter={false}
    error={<NotListed />}
    sx={{
      minWidth: 0,
      '& .RaList-main': { minWidth: 0 },
      // The table, and what stands for it while it is loading.
      '& .RaDataTable-tableWrapper, & .RaDataTable-root:not(:has(.RaDataTable-tableWrapper))': { overflowX: 'auto' },
    }}
    {...list}
    actions={
      <GridButtons
        {...(createLabel === undefined ? {} : { createLabel })}
        exported={exported}
        hasFilters={!!list.filters}
      >
        {buttons}
      </GridButtons>
    }
  >
    {children}
  </List>
);

const NotListed = () => {
  const { error, refetch } = useListContext();
  return <Failed error={error} retry={refetch} />;
};

const GridButtons = ({
  children,
  createLabel,
  exported,
  hasFilters,
}: {
  children?: ReactNode;
  createLabel?: string;
  exported: Exported | undefined;
  hasFilters: boolean;
}) => {
  const resource = useResourceContext()!;
  const { hasCreate } = useResourceDefinition({ resource });
  const { canAccess } = useCanAccess({ resource, action: 'create' });
  return (
    <TopToolbar sx={{ flexWrap: { xs: 'wrap', md: 'nowrap' }, '& .MuiButton-root': { whiteSpace: 'nowrap' } }}>
      {hasFilters && <FilterButton />}
      <ColumnsButton />
      {children}
      {hasCreate && canAccess && <CreateButton {...(createLabel === undefined ? {} : { label: createLabel })} />}
      <ExportCsv exported={exported} />
    </TopToolbar>
  );
};
