import { Box } from '@mui/material';
import type { Delivery } from '../api/webhooks';
import { Countdown } from '../ui/Countdown';
import { Fact, Facts } from '../ui/Facts';
import { RecordLink } from '../ui/RecordLink';
import { RecordPage } from '../ui/RecordPage';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';
import { words } from '../ui/words';
import { DeliveryState } from './DeliveryState';
import { Retry } from './Retry';

const DeliveryShow = () => (
  <RecordPage<Delivery> kind="Webhook Delivery">
    {delivery => (
      <>
        <Section title="About" aside={<Retry />}>
          <Facts>
            <Fact name="State">
              <DeliveryState state={delivery.state} />
            </Fact>
            <Fact name="Webhook">
              <RecordLink resource="webhooks" id={delivery.webhook_id}>
                Webhook {delivery.webhook_id}
              </RecordLink>
            </Fact>
            <Fact name="Event">
              {words(delivery.event_type)} ({delivery.event_type})
            </Fact>
            <Fact name="Subject">{delivery.subject}</Fact>
            <Fact name="Attempts">{delivery.attempts}</Fact>
            <Fact name="Last Status">{delivery.last_status ?? 'None'}</Fact>
            <Fact name="Last Error">{delivery.last_error ?? 'None'}</Fact>
            {delivery.next_attempt_at && (
              <Fact name="Next Attempt">
                <Countdown until={delivery.next_attempt_at} over="Any moment" />
              </Fact>
            )}
            <Fact name="Made">
              <Time of={delivery.created_at} />
            </Fact>
            {delivery.finished_at && (
              <Fact name="Finished">
                <Time of={delivery.finished_at} />
              </Fact>
            )}
            <Fact name="Event ID">{delivery.event_id}</Fact>
          </Facts>
        </Section>
        <Section title="What Is Posted">
          <Box
            component="pre"
            tabIndex={0}
            sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 13 }}
          >
            {delivery.body && JSON.stringify(JSON.parse(delivery.body), undefined, 2)}
          </Box>
        </Section>
      </>
    )}
  </RecordPage>
);

export default DeliveryShow;
