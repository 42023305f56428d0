import type { ReactNode } from 'react';
import { Button, Typography } from '@mui/material';
import type { ExplainedPromise, ExplainedSource } from '../api/salability';
import { quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { SourceName } from '../ui/SourceName';
import { Time } from '../ui/Time';
import type { Step } from './waterfall';

const WHY_NOT = {
  'no-item': 'it has no item of the SKU',
  'source-disabled': 'the source is disabled',
  'out-of-stock': 'its item is out of stock',
};

const WHY_ZERO = {
  'nothing-left': 'Nothing is left to sell, which counts as zero',
  'no-enabled-source': 'No enabled source has an item of the SKU, which counts as zero',
};

/** What a step to a salable quantity is, in words. */
export const StepName = ({ step, onMore }: { step: Step; onMore?: () => void }) => {
  switch (step.kind) {
    case 'source':
      return <SourceStep source={step.source} />;
    case 'promise':
      return <PromiseName promise={step.promise} />;
    case 'more':
      return (
        <>
          {quantity(step.count)} more orders and reservations{' '}
          {onMore && (
            <Button size="small" onClick={onMore}>
              List them
            </Button>
          )}
        </>
      );
    case 'threshold':
      return step.change < 0 ? 'Out-of-stock threshold, kept back' : 'Backorders down to the threshold';
    case 'zero':
      return WHY_ZERO[step.why];
  }
};

const Aside = ({ children }: { children: ReactNode }) => (
  <Typography component="span" variant="body2" color="text.secondary">
    {children}
  </Typography>
);

const SourceStep = ({ source }: { source: ExplainedSource }) => (
  <>
    <SourceName code={source.source_code} />{' '}
    {source.why_not && (
      <Aside>
        {source.quantity === undefined ? '' : `${quantity(source.quantity)} there, but `}
        {WHY_NOT[source.why_not]}
      </Aside>
    )}
  </>
);

const PromiseName = ({ promise }: { promise: ExplainedPromise }) => (
  <>
    <RecordLink resource={promise.object_type === 'order' ? 'orders' : 'reservations'} id={promise.object_id}>
      {promise.object_type === 'order' ? 'Order' : 'Reservation'}{' '}
      {promise.object_increment_id || promise.object_id.slice(0, 8)}
    </RecordLink>{' '}
    <Aside>
      promised <Time of={promise.promised_at} />
    </Aside>
  </>
);
