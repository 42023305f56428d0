import { ReferenceField, TextField, useRecordContext } from 'react-admin';
import { Box } from '@mui/material';
import { useMay } from '../access/useMay';
import { Fact, Facts } from '../ui/Facts';
import { Time } from '../ui/Time';

/** Where and when the account was made, neither of which changes. */
export const CustomerSince = () => {
  const customer = useRecordContext()!;
  const seesWebsites = useMay('websites');
  return (
    <Box sx={{ mb: 2 }}>
      <Facts>
        <Fact name="Customer Since">
          <Time of={customer.created_at} />
        </Fact>
        {seesWebsites && (
          <Fact name="Website">
            <ReferenceField source="website_id" reference="websites" link="edit">
              <TextField source="name" />
            </ReferenceField>
          </Fact>
        )}
        <Fact name="Account Created In">{customer.created_in}</Fact>
      </Facts>
    </Box>
  );
};
