import type { ReactNode } from 'react';
import { Skeleton } from '@mui/material';
import { Failed } from '../ui/Failed';

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  /** Of the place that is kept while it loads, in pixels. */
  height?: number;
  children: (data: T) => ReactNode;
}

/** A part of a page that loads by itself, and says by itself when it could not. */
export const Loaded = <T,>({ query, height = 120, children }: LoadedProps<T>) => {
  const { data, error, refetch } = query;
  if (error) return <Failed error={error} retry={refetch} />;
  if (data === undefined) return <Skeleton variant="rounded" height={height} />;
  return children(data);
};
