import type { ReactNode } from 'react';
import { useGetResourceLabel, useListContext } from 'react-admin';
import { Button, CardContent, Typography } from '@mui/material';

/** What an empty grid says: what to do, or, when it is filtered, how to see more. */
export const Nothing = ({ children }: { children: ReactNode }) => {
  const { resource, filterValues, setFilters } = useListContext();
  const labelOf = useGetResourceLabel();
  const isFiltered = Object.keys(filterValues).length > 0;
  return (
    <CardContent>
      <Typography variant="body2" component="div">
        {isFiltered ? `No ${labelOf(resource)} found using the current filters.` : children}
        {isFiltered && (
          <Button size="small" onClick={() => setFilters({}, {})} sx={{ ml: 1 }}>
            Clear filters
          </Button>
        )}
      </Typography>
    </CardContent>
  );
};
