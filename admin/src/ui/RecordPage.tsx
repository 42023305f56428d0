import type { ReactNode } from 'react';
import { ListButton, Show, useGetResourceLabel, useRecordContext, useShowContext, type RaRecord } from 'react-admin';
import { Box } from '@mui/material';
import { Failed } from './Failed';
import { RecordTitle } from './RecordTitle';

/** A page that shows a record in sections; its title is the kind of record and its number, or, after a colon, its name. */
export const RecordPage = <T extends RaRecord>({
  kind,
  buttons,
  children,
}: {
  kind: string;
  /** Below the sections, where forms have theirs. */
  buttons?: ReactNode;
  children: (record: T) => ReactNode;
}) => (
  <Show
    title={<RecordTitle>{kind}</RecordTitle>}
    actions={false}
    component="div"
    error={<NotShown />}
    queryOptions={{ onError: () => undefined }}
    sx={{ '& .RaShow-main': { minWidth: 0 }, '& .RaShow-card': { minWidth: 0, width: '100%' } }}
  >
    <Loaded<T>>{children}</Loaded>
    {buttons && (
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', '&:empty': { display: 'none' } }}>{buttons}</Box>
    )}
  </Show>
);

const NotShown = () => {
  const { error, refetch, resource } = useShowContext();
  const labelOf = useGetResourceLabel();
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Failed error={error} retry={refetch} />
      <ListButton label={labelOf(resource)} />
    </Box>
  );
};

const Loaded = <T extends RaRecord>({ children }: { children: (record: T) => ReactNode }) => {
  const record = useRecordContext<T>();
  return record ? children(record) : null;
};
