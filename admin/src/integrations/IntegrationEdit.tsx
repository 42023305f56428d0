import { useState } from 'react';
import { Edit, useNotify, useRecordContext } from 'react-admin';
import NewToken from '@mui/icons-material/Autorenew';
import Revoke from '@mui/icons-material/KeyOff';
import { useHoldfast } from '../api/dataProvider';
import { ConfirmedButton } from '../ui/ConfirmedButton';
import { SectionForm } from '../ui/SectionForm';
import { IntegrationInputs } from './IntegrationInputs';
import { TokenDialog } from './TokenDialog';

const Title = () => {
  const integration = useRecordContext();
  return <>Edit Integration{integration ? `: ${integration.name}` : ''}</>;
};

const TokenButtons = () => {
  const integration = useRecordContext();
  const holdfast = useHoldfast();
  const notify = useNotify();
  const [token, setToken] = useState<string>();
  if (!integration) return null;
  const { id, name } = integration;
  return (
    <>
      <ConfirmedButton
        label="New Token"
        icon={<NewToken />}
        title={`A new token for ${name}?`}
        action={() => holdfast.newIntegrationToken(id)}
        onDone={setToken}
      >
        The token in use now ends at once: {name} is refused until it uses the new one.
      </ConfirmedButton>
      <ConfirmedButton
        label="Revoke Token"
        icon={<Revoke />}
        title={`Revoke the token of ${name}?`}
        action={() => holdfast.revokeIntegrationToken(id)}
        onDone={() => notify(`The token of ${name} has been revoked.`, { type: 'success' })}
      >
        {name} is refused from now on. It works again with a new token.
      </ConfirmedButton>
      <TokenDialog name={name} token={token} onClose={() => setToken(undefined)} />
    </>
  );
};

const IntegrationEdit = () => (
  <Edit title={<Title />} mutationMode="pessimistic" component="div">
    <SectionForm
      saved="The integration has been saved."
      buttons={<TokenButtons />}
      deletable="Its token ends, and it is refused from now on."
    >
      <IntegrationInputs />
    </SectionForm>
  </Edit>
);

export default IntegrationEdit;
