import { StoreCreate } from './StoreForm';
import { StoreGroupInputs } from './StoreGroupInputs';

const DEFAULT_CATEGORY = 2;

const StoreGroupCreate = () => (
  <StoreCreate kind="Store" defaultValues={{ root_category_id: DEFAULT_CATEGORY }}>
    <StoreGroupInputs />
  </StoreCreate>
);

export default StoreGroupCreate;
