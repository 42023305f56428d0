import { BooleanField } from 'react-admin';
import { Fact } from '../ui/Facts';
import { StoreFact } from './StoreFact';
import { StoreEdit } from './StoreForm';
import { StoreViewInputs } from './StoreViewInputs';

const StoreViewEdit = () => (
  <StoreEdit
    kind="Store View"
    facts={
      <>
        <StoreFact name="Website" source="website_id" reference="websites" />
        <StoreFact name="Store" source="store_group_id" reference="store-groups" />
        <Fact name="Is Active">
          <BooleanField source="is_active" />
        </Fact>
      </>
    }
  >
    <StoreViewInputs />
  </StoreEdit>
);

export default StoreViewEdit;
