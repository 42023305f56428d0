import type { ReactElement } from 'react';
import { BooleanInput, NumberInput, required, SelectInput } from 'react-admin';
import { Box } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { hasSources } from '../api/products';
import { Section } from '../ui/Section';

const YES_NO = [
  { id: '1', name: 'Yes' },
  { id: '0', name: 'No' },
];

const BACKORDERS = [
  { id: 0, name: 'No Backorders' },
  { id: 1, name: 'Allow Qty Below 0' },
  { id: 2, name: 'Allow Qty Below 0 and Notify Customer' },
];

const yesNo = {
  choices: YES_NO,
  format: (value: unknown) => (value === undefined || value === null ? '' : value ? '1' : '0'),
  parse: (choice: string) => choice === '1',
};

/** How the product may be sold, in all stocks alike. */
export const AdvancedInventory = () => {
  const type = useWatch({ name: 'type_id' }) as string;
  if (!hasSources(type)) {
    return (
      <Section title="Advanced Inventory">
        <BooleanInput
          source="stock_item.is_in_stock"
          label="In Stock"
          helperText="A product made of others can be bought when this is on and enough of its parts can."
        />
      </Section>
    );
  }
  return (
    <Section title="Advanced Inventory">
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' }, columnGap: 4 }}>
        <Rule
          flag="use_config_manage_stock"
          renderInput={isConfigured => (
            <SelectInput
              source="stock_item.manage_stock"
              label="Manage Stock"
              {...yesNo}
              disabled={isConfigured}
              helperText="No: it is sold without limit, and nothing is deducted."
            />
          )}
        />
        <NumberRule
          rule="min_qty"
          flag="use_config_min_qty"
          label="Out-of-Stock Threshold"
          helperText="Kept back from sale. Below zero with backorders: how far sales may go."
        />
        <NumberRule rule="min_sale_qty" flag="use_config_min_sale_qty" label="Minimum Qty Allowed in Shopping Cart" />
        <NumberRule rule="max_sale_qty" flag="use_config_max_sale_qty" label="Maximum Qty Allowed in Shopping Cart" />
        <Rule
          flag="use_config_backorders"
          renderInput={isConfigured => (
            <SelectInput
              source="stock_item.backorders"
              label="Backorders"
              choices={BACKORDERS}
              disabled={isConfigured}
              helperText={false}
            />
          )}
        />
        <NumberRule
          rule="notify_stock_qty"
          flag="use_config_notify_stock_qty"
          label="Notify for Quantity Below"
          helperText="Where a source has no notify quantity of its own."
        />
        <Rule
          flag="use_config_enable_qty_inc"
          renderInput={isConfigured => (
            <SelectInput
              source="stock_item.enable_qty_increments"
              label="Enable Qty Increments"
              {...yesNo}
              disabled={isConfigured}
              helperText={false}
            />
          )}
        />
        <NumberRule rule="qty_increments" flag="use_config_qty_increments" label="Qty Increments" />
        <BooleanInput source="stock_item.is_qty_decimal" label="Qty Uses Decimals" helperText={false} />
      </Box>
    </Section>
  );
};

/** A rule of the product's own, or that of the configuration. */
const Rule = ({ flag, renderInput }: { flag: string; renderInput: (isConfigured: boolean) => ReactElement }) => {
  const isConfigured = useWatch({ name: `stock_item.${flag}` }) as boolean;
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 230px' }, columnGap: 2, alignItems: 'start' }}
    >
      {renderInput(isConfigured)}
      <BooleanInput
        source={`stock_item.${flag}`}
        label="Use Config Settings"
        helperText={false}
        sx={{ pt: { sm: 1 }, whiteSpace: 'nowrap' }}
      />
    </Box>
  );
};

interface NumberRuleProps {
  rule: string;
  flag: string;
  label: string;
  helperText?: string;
}

const NumberRule = ({ rule, flag, label, helperText }: NumberRuleProps) => (
  <Rule
    flag={flag}
    renderInput={isConfigured => (
      <NumberInput
        source={`stock_item.${rule}`}
        label={label}
        disabled={isConfigured}
        helperText={helperText ?? false}
        {...(isConfigured ? {} : { validate: required() })}
      />
    )}
  />
);
