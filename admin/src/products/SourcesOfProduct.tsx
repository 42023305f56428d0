import { useState } from 'react';
import {
  BooleanInput,
  Button,
  Link,
  NumberInput,
  required,
  SelectInput,
  useGetMany,
  useRecordContext,
  type RaRecord,
} from 'react-admin';
import { Alert, Box, IconButton, TableBody, TableCell, TableHead, TableRow, Tooltip, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { useFieldArray, useWatch } from 'react-hook-form';
import { useMay } from '../access/useMay';
import type { ProductSource } from '../api/sourceChanges';
import { EnabledState } from '../sources/EnabledState';
import { AssignSources } from '../stocks/AssignSources';
import { quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { ScrollTable } from '../ui/ScrollTable';
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
  const codes = sources.map(source => source.source_code);
  const unassigned = (stored?.sources ?? []).filter(source => !codes.includes(source.source_code));
  const { data = [] } = useGetMany('sources', {
    ids: [...codes, ...unassigned.map(source => source.source_code)],
  });
  const known = new Map(data.filter(Boolean).map(source => [String(source.id), source]));
  return (
    <Section
      title="Sources"
      aside={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {stored && (
            <Button component={Link} to={historyPath(stored.sku)} label="History">
              <HistoryIcon />
            </Button>
          )}
          {mayChange && (
            <Button label="Assign Sources" variant="outlined" onClick={() => setAssigning(true)}>
              <Add />
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
        <ScrollTable label="Sources">
          <TableHead>
            <TableRow>
              <TableCell>Name</TableCell>
              <TableCell>Source Status</TableCell>
              <TableCell>Source Item Status</TableCell>
              <TableCell>Qty</TableCell>
              <TableCell>Notify Quantity</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {sources.map((source, index) => (
              <SourceInputs
                key={source.key}
                index={index}
                code={source.source_code}
                source={known.get(source.source_code)}
                mayChange={mayChange}
                mayNotify={mayNotify}
                onUnassign={() => remove(index)}
              />
            ))}
          </TableBody>
        </ScrollTable>
      )}
      {unassigned.map(source => (
        <Alert
          key={source.source_code}
          severity="warning"
          sx={{ mt: 1 }}
          action={<Button label="Undo" color="inherit" onClick={() => append(source)} />}
        >
          {known.get(source.source_code)?.name ?? source.source_code} will be unassigned
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

interface SourceInputsProps {
  index: number;
  code: string;
  /** Not there until it is loaded. */
  source: RaRecord | undefined;
  mayChange: boolean;
  mayNotify: boolean;
  onUnassign: () => void;
}

const SourceInputs = ({ index, code, source, mayChange, mayNotify, onUnassign }: SourceInputsProps) => {
  const name = String(source?.name ?? code);
  const usesDefault = useWatch({ name: `sources.${index}.use_default` }) as boolean;
  const labelled = (what: string) => ({ htmlInput: { 'aria-label': `${what} of ${name}` } });
  const input = { label: false, helperText: false, margin: 'none', size: 'small' } as const;
  return (
    <TableRow sx={{ '& td, & th': { verticalAlign: 'top', pt: 1.5 } }}>
      <TableCell component="th" scope="row">
        <RecordLink resource="sources" id={code}>
          {name}
        </RecordLink>
        <Typography variant="body2" color="text.secondary">
          {code}
        </Typography>
      </TableCell>
      <TableCell>{source && <EnabledState enabled={source.enabled} />}</TableCell>
      <TableCell>
        <SelectInput
          {...input}
          source={`sources.${index}.status`}
          choices={STATUSES}
          validate={required()}
          readOnly={!mayChange}
          slotProps={{ select: { inputProps: { 'aria-label': `Source Item Status of ${name}` } } }}
          sx={{ minWidth: 140 }}
        />
      </TableCell>
      <TableCell>
        <NumberInput
          {...input}
          source={`sources.${index}.quantity`}
          validate={required()}
          readOnly={!mayChange}
          slotProps={labelled('Qty')}
          sx={{ width: 120, minWidth: 100 }}
        />
      </TableCell>
      <TableCell>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <NumberInput
            {...input}
            source={`sources.${index}.notify_stock_qty`}
            disabled={usesDefault}
            readOnly={!mayNotify}
            {...(usesDefault ? {} : { validate: required() })}
            slotProps={labelled('Notify Quantity')}
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
      </TableCell>
      <TableCell align="right">
        {mayChange && (
          <Tooltip title="Unassign">
            <IconButton aria-label={`Unassign ${name}`} size="small" onClick={onUnassign}>
              <Close />
            </IconButton>
          </Tooltip>
        )}
      </TableCell>
    </TableRow>
  );
};
