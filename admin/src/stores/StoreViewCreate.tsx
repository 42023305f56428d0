import { StoreCreate } from './StoreForm';
import { StoreViewInputs } from './StoreViewInputs';

const StoreViewCreate = () => (
  <StoreCreate kind="Store View" defaultValues={{ is_active: true }}>
    <StoreViewInputs />
  </StoreCreate>
);

export default StoreViewCreate;
