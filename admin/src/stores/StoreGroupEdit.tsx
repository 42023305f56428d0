import { NumberField } from 'react-admin';
import { Fact } from '../ui/Facts';
import { StoreFact } from './StoreFact';
import { StoreEdit } from './StoreForm';
import { StoreGroupInputs } from './StoreGroupInputs';

const StoreGroupEdit = () => (
  <StoreEdit
    kind="Store"
    facts={
      <>
        <StoreFact name="Website" source="website_id" reference="websites" />
        <StoreFact name="Default Store View" source="default_store_id" reference="store-views" />
        <Fact name="Root Category">
          <NumberField source="root_category_id" options={{ useGrouping: false }} />
        </Fact>
      </>
    }
  >
    <StoreGroupInputs />
  </StoreEdit>
);

export default StoreGroupEdit;
