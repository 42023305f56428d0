import { useState } from 'react';
import { Alert, Box, Button, Checkbox, FormControlLabel, TextField } from '@mui/material';
import { useHoldfast } from '../api/dataProvider';
import { faultsOf, heldIn, isChange, transfer, type TransferLine } from './bulk';
import { BulkDialog, Cancel, Progress } from './BulkDialog';
import { ChangeTable } from './ChangeTable';
import { SourcePicker, type Source } from '../ui/SourcePicker';
import { useChosenProducts, useRun } from './useBulk';

interface TransferDialogProps {
  skus: readonly string[];
  /** Told whether anything was done. */
  onClose: (isDone: boolean) => void;
}

/** Moves what one source has of the chosen products to another one: all of it, or as much as is said of each. */
export const TransferDialog = ({ skus: ids, onClose }: TransferDialogProps) => {
  const holdfast = useHoldfast();
  const chosen = useChosenProducts(ids);
  const { skus, items } = chosen;
  const [origin, setOrigin] = useState<Source | null>(null);
  const [destination, setDestination] = useState<Source | null>(null);
  const [unassignFromOrigin, setUnassign] = useState(false);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isPreviewed, preview] = useState(false);
  const { run, tried, outcome } = useRun();

  const from = origin?.id ?? '';
  const to = destination?.id ?? '';
  const faults = faultsOf(typed, skus, sku => heldIn(items)(sku, from)?.quantity ?? 0);
  const quantities = Object.fromEntries(
    Object.entries(typed)
      .filter(([sku]) => faults[sku] === undefined)
      .map(([sku, text]) => [sku, Number(text)]),
  );
  const wanted = { origin: from, destination: to, unassignFromOrigin, quantities };
  const lines = transfer(skus, wanted, items);
  const changed = lines.filter(line => line.changes.some(isChange));
  const assigned = [...new Set(items.map(item => item.source_code))];

  const moveWhole = async (some: readonly TransferLine[]) => {
    const moved = some.map(line => line.sku);
    await holdfast.transferAll(moved, from, to, unassignFromOrigin);
    return some.length;
  };

  /** Parts can only go where the product is assigned. */
  const moveParts = async (some: readonly TransferLine[]) => {
    const unassigned = some.filter(line => line.changes[1]?.before === undefined).map(line => line.sku);
    if (unassigned.length > 0) await holdfast.assignSources(unassigned, [to]);
    await holdfast.transferSome(
      some.map(({ sku, qty }) => ({ sku, qty })),
      from,
      to,
    );
    return some.length;
  };

  /** Apart, so that a refused part does not move a whole twice: the second time, the destination would take over that the origin is empty. */
  const act = () =>
    run(
      { lines: changed.filter(line => line.whole), act: moveWhole },
      { lines: changed.filter(line => !line.whole), act: moveParts },
    );

  const step = tried !== undefined ? 2 : isPreviewed ? 1 : 0;
  const close = () => onClose(outcome !== undefined);
  return (
    <BulkDialog
      title="Transfer Inventory To Source"
      step={step}
      onClose={close}
      busy={tried !== undefined && outcome === undefined}
      chosen={chosen}
      buttons={
        step === 0 ? (
          <>
            <Cancel onClose={close} />
            <Button variant="contained" disabled={!origin || !destination} onClick={() => preview(true)}>
              Preview
            </Button>
          </>
        ) : step === 1 ? (
          <>
            <Cancel onClose={close} />
            <Button onClick={() => preview(false)}>Back</Button>
            <Button
              variant="contained"
              disabled={changed.length === 0 || Object.keys(faults).length > 0}
              onClick={() => void act()}
            >
              Transfer
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
        (assigned.length === 0 ? (
          <Alert severity="info">Selected products are not assigned to any source.</Alert>
        ) : (
          <Box sx={{ display: 'grid', gap: 2 }}>
            <SourcePicker label="Origin Source" value={origin} onChange={setOrigin} among={assigned} />
            <SourcePicker
              label="Destination Source"
              value={destination}
              onChange={setDestination}
              except={origin ? [origin.id] : []}
            />
            <FormControlLabel
              control={<Checkbox checked={unassignFromOrigin} onChange={(_, checked) => setUnassign(checked)} />}
              label="Unassign from origin source after transfer"
            />
          </Box>
        ))}
      {step === 1 &&
        (lines.length === 0 ? (
          <Alert severity="info">{origin?.name} has none of the selected products.</Alert>
        ) : (
          <>
            {lines.length < skus.length && (
              <Alert severity="info" sx={{ mb: 2 }}>
                {skus.length - lines.length} of the products are not assigned to {origin?.name} and are left out.
              </Alert>
            )}
            <ChangeTable
              lines={lines}
              nameOf={chosen.nameOf}
              sourceNameOf={code => (code === from ? origin?.name : destination?.name) ?? code}
              column={{
                label: 'Quantity to transfer',
                render: line => (
                  <TextField
                    value={typed[line.sku] ?? String(line.qty)}
                    onChange={event => setTyped({ ...typed, [line.sku]: event.target.value })}
                    error={faults[line.sku] !== undefined}
                    helperText={faults[line.sku]}
                    type="number"
                    size="small"
                    margin="none"
                    slotProps={{
                      htmlInput: { 'aria-label': `Quantity of ${line.sku} to transfer`, min: 0, step: 'any' },
                    }}
                    sx={{ width: 130 }}
                  />
                ),
              }}
            />
          </>
        ))}
      {step === 2 && (
        <Progress
          tried={tried ?? 0}
          of={changed.length}
          outcome={outcome}
          success={count => `Bulk operation was successful: ${count} inventory transfers.`}
        />
      )}
    </BulkDialog>
  );
};
