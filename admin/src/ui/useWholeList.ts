import type { RaRecord } from 'react-admin';
import { useQuery } from '@tanstack/react-query';
import { useHoldfast } from '../api/dataProvider';
import { wholeList } from '../api/pages';

/** All records of a resource that meet a filter, the oldest first, for pages that show or add up every one of them. */
export const useWholeList = <T extends RaRecord>(resource: string, filter: object, isEnabled: boolean) => {
  const holdfast = useHoldfast();
  return useQuery({
    queryKey: [resource, 'whole', filter],
    queryFn: ({ signal }) =>
      wholeList(pagination =>
        holdfast.getList<T>(resource, { filter, pagination, sort: { field: 'id', order: 'ASC' }, signal }),
      ),
    enabled: isEnabled,
  });
};
