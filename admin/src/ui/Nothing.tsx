import type { ReactNode } from 'react';
import { ListNoResults, useListContext } from 'react-admin';
import { CardContent, Typography } from '@mui/material';

/** What an empty grid says: what to do, or, when it is filtered, how to see more. */
export const Nothing = ({ children }: { children: ReactNode }) => {
  const { filterValues } = useListContext();
  if (Object.keys(filterValues).length > 0) return <ListNoResults />;
  return (
    <CardContent>
      <Typography variant="body2">{children}</Typography>
    </CardContent>
  );
};
