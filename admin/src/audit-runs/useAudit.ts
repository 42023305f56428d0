import { useRefresh } from 'react-admin';
import { useMutation } from '@tanstack/react-query';
import { useHoldfast } from '../api/dataProvider';

/** Runs an audit when it is told to; the lists of past runs show it then. */
export const useAudit = () => {
  const holdfast = useHoldfast();
  const refresh = useRefresh();
  return useMutation({ mutationFn: () => holdfast.runAudit(), onSettled: () => refresh() });
};
