import { Alert, AlertTitle, Box, List, ListItem } from '@mui/material';
import type { AuditResult } from '../api/audits';
import { quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { told } from './differences';

/** What an audit found, in words. */
export const Result = ({ of: result }: { of: AuditResult }) => {
  const looked =
    `${quantity(result.salable_quantities)} salable quantities, ${quantity(result.source_items)} source items, ` +
    `${quantity(result.movements)} movements, ${quantity(result.reservations)} reservations and ` +
    `${quantity(result.orders)} orders were added up.`;
  if (result.clean)
    return (
      <Alert severity="success">
        <AlertTitle>Everything adds up.</AlertTitle>
        {looked}
      </Alert>
    );
  const { difference_count: all, differences } = result;
  return (
    <Alert severity="error" sx={{ '& .MuiAlert-message': { minWidth: 0 } }}>
      <AlertTitle>{all === 1 ? 'One total does not add up.' : `${quantity(all)} totals do not add up.`}</AlertTitle>
      {looked} {all > differences.length && `These are the first ${quantity(differences.length)}:`}
      <Box component="section" aria-label="Differences" tabIndex={0} sx={{ maxHeight: 400, overflowY: 'auto', mt: 1 }}>
        <List dense disablePadding>
          {differences.map(difference => (
            <ListItem key={told(difference)} disableGutters sx={{ gap: 1, flexWrap: 'wrap' }}>
              {told(difference)}
              {difference.sku !== undefined && (
                <RecordLink resource="products" id={difference.sku}>
                  See the product
                </RecordLink>
              )}
            </ListItem>
          ))}
        </List>
      </Box>
    </Alert>
  );
};
