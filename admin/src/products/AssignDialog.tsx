import { useState } from 'react';
import { Alert, Button, Typography } from '@mui/material';
import { useHoldfast } from '../api/dataProvider';
import { assignment, isChange, unassignment } from './bulk';
import { BulkDialog, Cancel, Progress } from './BulkDialog';
import { ChangeTable } from './ChangeTable';
import { SourcesPicker, type Source } from '../ui/SourcePicker';
import { useChosenProducts, useRun } from './useBulk';

interface AssignDialogProps {
  action: 'assign' | 'unassign';
  skus: readonly string[];
  /** Told whether anything was done. */
  onClose: (isDone: boolean) => void;
}

/** Assigns sources to the chosen products, or unassigns them. */
export const AssignDialog = ({ action, skus: ids, onClose }: AssignDialogProps) => {
  const assigns = action === 'assign';
  const holdfast = useHoldfast();
  const chosen = useChosenProducts(ids);
  const { skus, items } = chosen;
  const [sources, setSources] = useState<Source[]>([]);
  const [isPreviewed, preview] = useState(false);
  const { run, tried, outcome } = useRun();

  const codes = sources.map(source => source.id);
  const lines = (assigns ? assignment : unassignment)(skus, codes, items);
  const changed = lines.filter(line => line.changes.some(isChange));
  const assigned = [...new Set(items.map(item => item.source_code))];
  const lost = assigns ? [] : items.filter(item => codes.includes(item.source_code) && item.quantity > 0);

  const act = () =>
    run({
      lines: changed,
      act: some => {
        const of = some.map(line => line.sku);
        return assigns ? holdfast.assignSources(of, codes) : holdfast.unassignSources(of, codes);
      },
    });

  const step = tried !== undefined ? 2 : isPreviewed ? 1 : 0;
  const close = () => onClose(outcome !== undefined);
  return (
    <BulkDialog
      title={assigns ? 'Assign Inventory Source' : 'Unassign Inventory Source'}
      step={step}
      onClose={close}
      busy={tried !== undefined && outcome === undefined}
      chosen={chosen}
      buttons={
        step === 0 ? (
          <>
            <Cancel onClose={close} />
            <Button variant="contained" disabled={codes.length === 0} onClick={() => preview(true)}>
              Preview
            </Button>
          </>
        ) : step === 1 ? (
          <>
            <Cancel onClose={close} />
            <Button onClick={() => preview(false)}>Back</Button>
            <Button variant="contained" disabled={changed.length === 0} onClick={() => void act()}>
              {assigns ? 'Assign' : 'Unassign'}
            </Button>
          </>
        ) : (
          <Button variant="contained" disabled={outcome === undefined} onClick={close}>
            Close
          </Button>
        )
      }
    >
      {step === 0 &&
        (assigns || assigned.length > 0 ? (
          <>
            <Typography sx={{ mb: 2 }}>
              {assigns
                ? `Which sources shall ${counted(skus.length)} be assigned to?`
                : `Which sources shall ${counted(skus.length)} be unassigned from?`}
            </Typography>
            <SourcesPicker
              label="Sources"
              value={sources}
              onChange={setSources}
              {...(assigns ? {} : { among: assigned })}
            />
          </>
        ) : (
          <Alert severity="info">Selected products are not assigned to any source.</Alert>
        ))}
      {step === 1 && (
        <>
          {lost.length > 0 && (
            <Alert severity="warning" sx={{ mb: 2 }}>
              Unassigning removes what the sources have of these products.
            </Alert>
          )}
          {changed.length === 0 && (
            <Alert severity="info" sx={{ mb: 2 }}>
              {assigns
                ? 'The products are assigned to these sources already.'
                : 'Selected products are not assigned to any source.'}
            </Alert>
          )}
          <ChangeTable
            lines={lines}
            nameOf={chosen.nameOf}
            sourceNameOf={code => sources.find(source => source.id === code)?.name ?? code}
          />
        </>
      )}
      {step === 2 && (
        <Progress
          tried={tried ?? 0}
          of={changed.length}
          outcome={outcome}
          success={count => `Bulk operation was successful: ${count} ${assigns ? 'assignments' : 'unassignments'}.`}
        />
      )}
    </BulkDialog>
  );
};

const counted = (products: number) => (products === 1 ? 'the product' : `the ${products} products`);
