import { useRef, useState } from 'react';
import { BooleanInput, Link, NumberInput, required, SelectInput, useGetMany, useRecordContext } from 'react-admin';
import { Alert, Box, Button, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { useFieldArray, useWatch } from 'react-hook-form';
import { useMay } from '../access/useMay';
import type { ProductSource } from '../api/sourceChanges';
import { EnabledState } from '../sources/EnabledState';
import { AssignSources } from '../stocks/AssignSources';
import { quantity } from '../ui/numbers';
import { PlainTable } from '../ui/PlainTable';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { historyPath } from './paths';

const STATUSES = [
  { id: 1, name: 'In Stock' },
  { id: 0, name: 'Out of Stock' },
];

/** The sources that a product is in, and how much of it. */
export const SourcesOfProduct = () => {
  const stored = useRecordContext<{ id: string; sku: string; sources?: ProductSource[] }>();
  const { fields, append, remove } = useFieldArray({ name: 'sources', keyName: 'key' });
  const sources = fields as unknown as (ProductSource & { key: string })[];
  const mayChange = useMay('products', 'setQuantities');
  const mayNotify = useMay('products', 'setNotifyQuantities');
  const [assigning, setAssigning] = useState(false);
  /** Gets the focus of a button that is gone with its row. */
  const assign = useRef<HTMLButtonElement>(null);
  const codes = sources.map(source => source.source_code);
  const unassigned = (stored?.sources ?? []).filter(source => !codes.includes(source.source_code));
  const { data = [] } = useGetMany('sources', {
    ids: [...codes, ...unassigned.map(source => source.source_code)],
  });
  const known = new Map(data.filter(Boolean).map(source => [String(source.id), source]));
  const nameOf = (code: string) => String(known.get(code)?.name ?? code);
  return (
    <Section
      title="Sources"
      aside={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {stored && (
            <Button size="small" startIcon={<HistoryIcon />} component={Link} to={historyPath(stored.sku)}>
              History
            </Button>
          )}
          {mayChange && (
            <Button ref={assign} size="small" startIcon={<Add />} variant="outlined" onClick={() => setAssigning(true)}>
              Assign Sources
            </Button>
          )}
        </Box>
      }
    >
      {sources.length === 0 ? (
        <Typography variant="body2">
          It is in no source yet, so that nothing can be sold. Assign the sources that have it.
        </Typography>
      ) : (
        <PlainTable
          label="Sources"
          rows={sources.map((source, index) => ({ ...source, index, name: nameOf(source.source_code) }))}
          rowKey={({ key }) => key}
          columns={[
            {
              label: 'Name',
              render: ({ source_code, name }) => (
                <>
                  <RecordLink resource="sources" id={source_code}>
                    {name}
                  </RecordLink>
                  <Typography variant="body2" color="text.secondary">
                    {source_code}
                  </Typography>
                </>
              ),
            },
            {
              label: 'Source Status',
              render: ({ source_code }) =>
                known.has(source_code) && <EnabledState enabled={known.get(source_code)!.enabled} />,
            },
            {
              label: 'Source Item Status',
              render: ({ index, name }) => (
                <SelectInput
                  {...input}
                  source={`sources.${index}.status`}
                  choices={STATUSES}
                  validate={required()}
                  readOnly={!mayChange}
                  slotProps={{ select: { inputProps: { 'aria-label': `Source Item Status of ${name}` } } }}
                  sx={{ minWidth: { xs: 0, sm: 140 } }}
                />
              ),
            },
            {
              label: 'Qty',
              render: ({ index, name }) => (
                <NumberInput
                  {...input}
                  source={`sources.${index}.quantity`}
                  validate={required()}
                  readOnly={!mayChange}
                  slotProps={{ htmlInput: { 'aria-label': `Qty of ${name}` } }}
                  sx={{ width: { sm: 120 }, minWidth: { xs: 0, sm: 100 } }}
                />
              ),
            },
            {
              label: 'Notify Quantity',
              render: ({ index, name }) => <NotifyQuantity index={index} name={name} mayNotify={mayNotify} />,
            },
            ...(mayChange
              ? [
                  {
                    label: 'Action',
                    render: ({ index, name }: { index: number; name: string }) => (
                      <Button
                        size="small"
                        startIcon={<Close />}
                        aria-label={`Unassign ${name}`}
                        onClick={() => {
                          remove(index);
                          assign.current?.focus();
                        }}
                      >
                        Unassign
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {unassigned.map(source => (
        <Alert
          key={source.source_code}
          severity="warning"
          sx={{ mt: 1 }}
          action={
            <Button size="small" color="inherit" onClick={() => append(source)}>
              Undo
            </Button>
          }
        >
          {nameOf(source.source_code)} will be unassigned
          {source.quantity === 0 ? '.' : `, and the ${quantity(source.quantity)} it has will be removed.`}
        </Alert>
      ))}
      {assigning && (
        <AssignSources
          assigned={codes}
          onAssign={chosen =>
            append(
              chosen.map(source_code => ({
                source_code,
                quantity: 0,
                status: 1,
                notify_stock_qty: null,
                use_default: true,
              })),
            )
          }
          onClose={() => setAssigning(false)}
        />
      )}
    </Section>
  );
};

/** An input in a cell, which is labelled as its column and its row are. */
const input = { label: false, helperText: false, margin: 'none', size: 'small' } as const;

const NotifyQuantity = ({ index, name, mayNotify }: { index: number; name: string; mayNotify: boolean }) => {
  const usesDefault = useWatch({ name: `sources.${index}.use_default` }) as boolean;
  return (
    <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, columnGap: 1, alignItems: 'flex-start' }}>
      <NumberInput
        {...input}
        source={`sources.${index}.notify_stock_qty`}
        disabled={usesDefault}
        readOnly={!mayNotify}
        {...(usesDefault ? {} : { validate: required() })}
        slotProps={{ htmlInput: { 'aria-label': `Notify Quantity of ${name}` } }}
        sx={{ width: 110, minWidth: 90 }}
      />
      <BooleanInput
        source={`sources.${index}.use_default`}
        label="Use Default"
        helperText={false}
        disabled={!mayNotify}
        sx={{ whiteSpace: 'nowrap', pt: 0.25 }}
      />
    </Box>
  );
};
