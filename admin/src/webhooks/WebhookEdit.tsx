import { useState } from 'react';
import { Edit, useNotify, useRecordContext, useRefresh } from 'react-admin';
import { Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import NewSecret from '@mui/icons-material/Autorenew';
import Ping from '@mui/icons-material/SendOutlined';
import { useHoldfast } from '../api/dataProvider';
import { ConfirmedButton } from '../ui/ConfirmedButton';
import { SectionForm } from '../ui/SectionForm';
import { LatestDeliveries } from './LatestDeliveries';
import { SecretDialog } from './SecretDialog';
import { WebhookInputs } from './WebhookInputs';

const Title = () => {
  const webhook = useRecordContext();
  return <>Edit Webhook{webhook ? `: ${webhook.url}` : ''}</>;
};

const WebhookButtons = () => {
  const webhook = useRecordContext();
  const holdfast = useHoldfast();
  const notify = useNotify();
  const refresh = useRefresh();
  const [secret, setSecret] = useState<string>();
  const ping = useMutation({
    mutationFn: () => holdfast.pingWebhook(webhook!.id),
    onSuccess: () => {
      notify('A ping is on its way.', { type: 'success' });
      refresh();
    },
    onError: failure => notify(failure.message, { type: 'error' }),
  });
  if (!webhook) return null;
  return (
    <>
      <Button size="small" startIcon={<Ping />} onClick={() => ping.mutate()} disabled={ping.isPending}>
        Ping
      </Button>
      <ConfirmedButton
        label="New Secret"
        icon={<NewSecret />}
        title="A new secret?"
        action={() => holdfast.newWebhookSecret(webhook.id)}
        onDone={setSecret}
      >
        Everything is signed with the new secret from now on, also what waits already. The receiver must know it.
      </ConfirmedButton>
      <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />
    </>
  );
};

const WebhookEdit = () => (
  <Edit title={<Title />} mutationMode="pessimistic" component="div" actions={false}>
    <SectionForm
      saved="The webhook has been saved."
      buttons={<WebhookButtons />}
      deletable="Its deliveries are deleted with it, those that wait included."
    >
      <WebhookInputs />
    </SectionForm>
    <LatestDeliveries />
  </Edit>
);

export default WebhookEdit;
