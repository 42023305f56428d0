import { Edit, useNotify, useRecordContext } from 'react-admin';
import EndSessions from '@mui/icons-material/PhonelinkErase';
import { useHoldfast } from '../api/dataProvider';
import { ConfirmedButton } from '../ui/ConfirmedButton';
import { SectionForm } from '../ui/SectionForm';
import { UserInputs } from './UserInputs';

const Title = () => {
  const user = useRecordContext();
  return <>Edit User{user ? `: ${user.username}` : ''}</>;
};

const EndAllSessions = () => {
  const user = useRecordContext();
  const holdfast = useHoldfast();
  const notify = useNotify();
  if (!user) return null;
  return (
    <ConfirmedButton
      label="End All Sessions"
      icon={<EndSessions />}
      title={`End all sessions of ${user.username}?`}
      action={() => holdfast.endSessions(user.id)}
      onDone={() => notify(`All sessions of ${user.username} have ended.`, { type: 'success' })}
    >
      Wherever {user.username} is signed in, the next step leads to the sign-in page. Programs that use a token of this
      user are refused as well.
    </ConfirmedButton>
  );
};

const UserEdit = () => (
  <Edit title={<Title />} mutationMode="pessimistic" component="div">
    <SectionForm
      saved="You saved the user."
      buttons={<EndAllSessions />}
      deletable="The user can never sign in again, and all sessions of the user end."
    >
      <UserInputs />
    </SectionForm>
  </Edit>
);

export default UserEdit;
