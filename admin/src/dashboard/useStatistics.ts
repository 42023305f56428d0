import { useQuery } from '@tanstack/react-query';
import { useHoldfast } from '../api/dataProvider';

export const DAYS = 30;
const EVERY_MINUTE = 60_000;

/** The figures of the last days, asked for once for all cards. */
export const useStatistics = () => {
  const holdfast = useHoldfast();
  return useQuery({
    queryKey: ['statistics', DAYS],
    queryFn: () => holdfast.statistics(DAYS),
    refetchInterval: EVERY_MINUTE,
  });
};
