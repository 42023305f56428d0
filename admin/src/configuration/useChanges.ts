import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useHoldfast } from '../api/dataProvider';
import type { Place } from '../api/settings';
import type { Change } from './change';

/** What was changed and not saved yet, and what the server said to it; by path. */
export const useChanges = ({ scope, code }: Place) => {
  const holdfast = useHoldfast();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [changes, setChanges] = useState<Record<string, string | null>>({});
  const [refusals, setRefusals] = useState<Record<string, string>>({});

  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const refused: Record<string, string> = {};
      for (const [path, value] of Object.entries(changes)) {
        await holdfast.writeSetting({ scope, code }, path, value).catch((refusal: Error) => {
          refused[path] = refusal.message;
        });
      }
      await queryClient.invalidateQueries({ queryKey: ['settings'] });
      return refused;
    },
    onSuccess: refused => {
      const left = Object.keys(refused).length;
      setRefusals(refused);
      setChanges(Object.fromEntries(Object.entries(changes).filter(([path]) => path in refused)));
      if (left === 0) notify('You saved the configuration.', { type: 'success' });
      else notify(`${left} of ${Object.keys(changes).length} settings could not be saved.`, { type: 'error' });
    },
  });

  const change = (path: string, value: Change) => {
    const { [path]: _, ...others } = changes;
    setChanges(value === undefined ? others : { ...others, [path]: value });
    const { [path]: __, ...otherRefusals } = refusals;
    setRefusals(otherRefusals);
  };

  const discard = () => {
    setChanges({});
    setRefusals({});
  };

  return { changes, refusals, change, discard, save: () => mutate(), isSaving: isPending };
};
