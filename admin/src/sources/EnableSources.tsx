import { useListContext, useNotify, useRefresh } from 'react-admin';
import { Button } from '@mui/material';
import Disable from '@mui/icons-material/PauseCircleOutlined';
import Enable from '@mui/icons-material/PlayCircleOutlined';
import { useState } from 'react';
import { useHoldfast } from '../api/dataProvider';

/** Enables or disables the chosen sources. */
export const EnableSources = () => {
  const { selectedIds, onUnselectItems } = useListContext();
  const [busy, setBusy] = useState(false);
  const holdfast = useHoldfast();
  const notify = useNotify();
  const refresh = useRefresh();

  const turn = async (enabled: boolean) => {
    const state = enabled ? 'enabled' : 'disabled';
    setBusy(true);
    try {
      const { changed, unchanged, refused } = await holdfast.enableSources(selectedIds, enabled);
      const told = [
        ...(changed ? [`A total of ${changed} source(s) have been ${state}.`] : []),
        ...(unchanged ? [`A total of ${unchanged} source(s) already ${state}.`] : []),
        ...refused,
      ];
      notify(told.join('\n'), { type: refused.length ? 'warning' : 'success', multiLine: true });
      onUnselectItems();
    } catch (refused) {
      notify((refused as Error).message, { type: 'error' });
    } finally {
      setBusy(false);
      refresh();
    }
  };

  return (
    <>
      <Button size="small" startIcon={<Enable />} onClick={() => turn(true)} disabled={busy}>
        Enable
      </Button>
      <Button size="small" startIcon={<Disable />} onClick={() => turn(false)} disabled={busy}>
        Disable
      </Button>
    </>
  );
};
