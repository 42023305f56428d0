import { BooleanInput, CheckboxGroupInput, required, TextInput } from 'react-admin';
import { EVENT_TYPES } from '../api/webhooks';
import { Section } from '../ui/Section';

const types = Object.entries(EVENT_TYPES).map(([id, when]) => ({ id, name: `${id}: ${when}` }));

export const WebhookInputs = () => (
  <>
    <Section title="General">
      <TextInput
        source="url"
        label="URL"
        type="url"
        validate={required()}
        helperText="Where events are posted to: http or https."
      />
      <TextInput source="description" label="Description" slotProps={{ htmlInput: { maxLength: 255 } }} />
      <BooleanInput
        source="enabled"
        label="Is Enabled"
        helperText="A disabled webhook is told of nothing that happens meanwhile; what waits for it waits on."
      />
    </Section>
    <Section title="Events">
      <CheckboxGroupInput
        source="event_types"
        label="What is told"
        choices={types}
        row={false}
        validate={required('Choose one event type or more.')}
      />
    </Section>
  </>
);
