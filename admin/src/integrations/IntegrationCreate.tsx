import { useState } from 'react';
import { Create, useRedirect, type RaRecord } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { IntegrationInputs } from './IntegrationInputs';
import { TokenDialog } from './TokenDialog';

const IntegrationCreate = () => {
  const [made, setMade] = useState<RaRecord>();
  const redirect = useRedirect();
  return (
    <Create title="New Integration" component="div">
      <SectionForm
        saved="The integration has been saved."
        onSaved={setMade}
        defaultValues={{ is_active: true, resources: [] }}
      >
        <IntegrationInputs />
        <TokenDialog name={made?.name} token={made?.token} onClose={() => redirect('list', 'integrations')} />
      </SectionForm>
    </Create>
  );
};

export default IntegrationCreate;
