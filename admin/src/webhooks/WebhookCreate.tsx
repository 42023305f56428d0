import { useState } from 'react';
import { Create, useRedirect, type RaRecord } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { SecretDialog } from './SecretDialog';
import { WebhookInputs } from './WebhookInputs';

const WebhookCreate = () => {
  const [made, setMade] = useState<RaRecord>();
  const redirect = useRedirect();
  return (
    <Create title="New Webhook" component="div">
      <SectionForm
        saved="The webhook has been saved."
        onSaved={setMade}
        defaultValues={{ enabled: true, event_types: [] }}
      >
        <WebhookInputs />
        <SecretDialog secret={made?.secret} onClose={() => redirect('edit', 'webhooks', made?.id)} />
      </SectionForm>
    </Create>
  );
};

export default WebhookCreate;
