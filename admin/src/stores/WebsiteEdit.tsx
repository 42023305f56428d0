import { StoreEdit } from './StoreForm';
import { StoreFact } from './StoreFact';

const WebsiteEdit = () => (
  <StoreEdit
    kind="Website"
    facts={<StoreFact name="Default Store" source="default_group_id" reference="store-groups" />}
  />
);

export default WebsiteEdit;
