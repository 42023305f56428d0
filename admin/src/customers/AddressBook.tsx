import { useState } from 'react';
import { BooleanInput } from 'react-admin';
import { useFieldArray, useFormContext, useFormState, useWatch } from 'react-hook-form';
import { Accordion, AccordionDetails, AccordionSummary, Button, Chip, Stack, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import Delete from '@mui/icons-material/DeleteOutlined';
import Expand from '@mui/icons-material/ExpandMore';
import { AddressInputs } from '../ui/address';
import { Columns, Section } from '../ui/Section';

type Default = 'default_billing' | 'default_shipping';

interface Entry {
  id?: number;
  firstname?: string;
  lastname?: string;
  street?: string;
  city?: string;
  postcode?: string;
  default_billing?: boolean;
  default_shipping?: boolean;
}

/** The customer's addresses, each of which opens to be changed. */
export const AddressBook = () => {
  const { fields, append, remove } = useFieldArray({ name: 'addresses', keyName: 'key' });
  const { getValues } = useFormContext();
  const [added, setAdded] = useState(0);

  const add = () => {
    const { firstname, lastname } = getValues() as Entry;
    const isFirst = fields.length === 0;
    append({ firstname, lastname, default_billing: isFirst, default_shipping: isFirst });
    setAdded(added + 1);
  };

  return (
    <Section
      title="Addresses"
      aside={
        <Button onClick={add} startIcon={<Add />}>
          Add New Address
        </Button>
      }
    >
      {fields.length === 0 && <Typography color="text.secondary">The customer has no address yet.</Typography>}
      {fields.map((field, index) => (
        <Address key={field.key} index={index} isNew={index >= fields.length - added} onRemove={() => remove(index)} />
      ))}
    </Section>
  );
};

const Address = ({ index, isNew, onRemove }: { index: number; isNew: boolean; onRemove: () => void }) => {
  const prefix = `addresses.${index}.`;
  const entry = (useWatch({ name: `addresses.${index}` }) ?? {}) as Entry;
  const { errors } = useFormState({ name: `addresses.${index}` });
  const { getValues, setValue } = useFormContext();
  const [opened, setOpened] = useState(isNew);
  const isWrong = (errors.addresses as unknown[] | undefined)?.[index] !== undefined;

  /** There is one default of each kind. */
  const onlyDefault = (kind: Default) => (isDefault: boolean) => {
    if (!isDefault) return;
    (getValues('addresses') as Entry[]).forEach((_, other) => {
      if (other !== index) setValue(`addresses.${other}.${kind}`, false, { shouldDirty: true });
    });
  };
  const summary = [`${entry.firstname ?? ''} ${entry.lastname ?? ''}`, entry.street, entry.postcode, entry.city]
    .map(part => part?.trim())
    .filter(Boolean)
    .join(', ');

  return (
    <Accordion expanded={opened || isWrong} onChange={(_, open) => setOpened(open)} variant="outlined" disableGutters>
      <AccordionSummary expandIcon={<Expand />}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography>{summary || 'New address'}</Typography>
          {entry.default_billing && <Chip size="small" label="Default Billing" />}
          {entry.default_shipping && <Chip size="small" label="Default Shipping" />}
        </Stack>
      </AccordionSummary>
      <AccordionDetails>
        <Columns>
          <BooleanInput
            source={`${prefix}default_billing`}
            label="Default Billing Address"
            onChange={event => onlyDefault('default_billing')(event.target.checked)}
          />
          <BooleanInput
            source={`${prefix}default_shipping`}
            label="Default Shipping Address"
            onChange={event => onlyDefault('default_shipping')(event.target.checked)}
          />
        </Columns>
        <AddressInputs prefix={prefix} />
        <Button color="error" startIcon={<Delete />} onClick={onRemove}>
          Delete address
        </Button>
      </AccordionDetails>
    </Accordion>
  );
};
