import { useState } from 'react';
import { useNotify, useRedirect } from 'react-admin';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from '@mui/material';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import { NO_COMMENT, type Order } from '../api/orders';
import type { Pick, StockSource } from '../api/selection';
import { Section } from '../ui/Section';
import { showFirstInvalid } from '../ui/showFirstInvalid';
import { AlgorithmChoice } from './AlgorithmChoice';
import { LineSources } from './LineSources';
import { cell, linePlans, planErrors, shipmentsOf, suggestion, wantedOf, type Deductions } from './plan';
import { ShipmentDraft, type Details, type Outcome } from './ShipmentDraft';

interface ShipmentFormProps {
  order: Order;
  /** Of the order's stock. */
  sources: StockSource[];
  byPriority: Pick[];
}

const NO_DETAILS: Details = { source_code: '', tracks: [], comment: NO_COMMENT };

/**
 * From which sources how much of each line leaves, and one shipment for each of them. They are made one after the other: what one source
 * cannot do, stays to be tried again, when the others have shipped.
 */
export const ShipmentForm = ({ order, sources, byPriority }: ShipmentFormProps) => {
  const holdfast = useHoldfast();
  const notify = useNotify();
  const redirect = useRedirect();
  const seesAlgorithms = useMay('orders', 'seeAlgorithms');
  const [algorithm, setAlgorithm] = useState('priority');
  const [picks, setPicks] = useState(byPriority);
  const linesOf = (found: Pick[]) =>
    linePlans(
      order,
      found,
      sources.map(source => source.source_code),
    );
  const lines = linesOf(picks);
  const [texts, setTexts] = useState(() => initial(suggestion(lines, picks, sources)));
  const [details, setDetails] = useState<Readonly<Record<string, Details>>>({});
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({});
  const [isShipping, setShipping] = useState(false);
  const [isSubmitted, setSubmitted] = useState(false);

  const deductions: Deductions = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, Number(text)]));
  const errors = planErrors(lines, deductions);
  const planned = shipmentsOf(lines, deductions);
  const isDone = (source: string) => outcomes[source]?.id !== undefined;
  const isBegun = planned.some(({ source_code }) => isDone(source_code));
  const nameOf = (code: string) => sources.find(source => source.source_code === code)?.name ?? code;

  const choice = useMutation({
    mutationFn: (code: string) => holdfast.selectSources(code, order.stock_id, wantedOf(order), order.shipping_address),
    onSuccess: ({ source_selection_items }, code) => {
      setAlgorithm(code);
      setPicks(source_selection_items);
      setTexts(initial(suggestion(linesOf(source_selection_items), source_selection_items, sources)));
    },
  });

  const ship = async () => {
    setSubmitted(true);
    if (planned.length === 0 || Object.keys(errors).length > 0) return showFirstInvalid();
    setShipping(true);
    const found: Record<string, Outcome> = { ...outcomes };
    for (const shipment of planned.filter(({ source_code }) => !isDone(source_code))) {
      const { tracks, comment, ...typed } = details[shipment.source_code] ?? NO_DETAILS;
      const source_code = shipment.source_code || typed.source_code.trim();
      try {
        const id = await holdfast.shipOrder(order.id, { source_code, items: shipment.items, tracks, comment });
        found[shipment.source_code] = { id };
      } catch (refused) {
        found[shipment.source_code] = { refusal: (refused as Error).message };
      }
      setOutcomes({ ...found });
    }
    setShipping(false);
    if (!planned.every(({ source_code }) => found[source_code]?.id !== undefined)) return;
    notify(planned.length === 1 ? 'The shipment has been created.' : `${planned.length} shipments have been created.`, {
      type: 'success',
    });
    redirect('show', 'orders', order.id);
  };

  return (
    <>
      <Section
        title={sources.length > 1 ? 'Source Selection' : 'Items to Ship'}
        aside={
          sources.length > 1 &&
          seesAlgorithms && (
            <AlgorithmChoice
              chosen={algorithm}
              disabled={isBegun || isShipping}
              onChoose={code => choice.mutate(code)}
            />
          )
        }
      >
        {choice.error && (
          <Alert severity="warning" onClose={choice.reset} sx={{ mb: 2 }}>
            {choice.error.message}
          </Alert>
        )}
        {lines.map(line => (
          <LineSources
            key={line.item.item_id}
            line={line}
            nameOf={nameOf}
            textOf={source => texts[cell(line.item.item_id, source)] ?? '0'}
            onType={(source, text) => setTexts({ ...texts, [cell(line.item.item_id, source)]: text })}
            errors={errors}
            deductions={deductions}
            isDone={source => isDone(source) || isShipping}
          />
        ))}
      </Section>
      {planned.map(({ source_code, items }) => (
        <ShipmentDraft
          key={source_code}
          source={nameOf(source_code)}
          isUnnamed={source_code === ''}
          order={order}
          items={items}
          details={details[source_code] ?? NO_DETAILS}
          onChange={changed => setDetails({ ...details, [source_code]: changed })}
          outcome={outcomes[source_code]}
        />
      ))}
      {isSubmitted && planned.length === 0 && (
        <Alert severity="error" sx={{ mb: 2 }}>
          You should select one or more items to ship.
        </Alert>
      )}
      {isSubmitted && Object.keys(errors).length > 0 && (
        <Alert severity="error" sx={{ mb: 2 }}>
          Some quantities are more than there is. They are marked above.
        </Alert>
      )}
      <Button variant="contained" onClick={ship} loading={isShipping}>
        {label(planned.filter(({ source_code }) => !isDone(source_code)).length, isBegun)}
      </Button>
    </>
  );
};

const label = (open: number, isBegun: boolean) => {
  if (isBegun) return 'Try Again';
  return open > 1 ? `Submit ${open} Shipments` : 'Submit Shipment';
};

const initial = (deductions: Deductions): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(deductions).map(([key, units]) => [key, String(units)]));
