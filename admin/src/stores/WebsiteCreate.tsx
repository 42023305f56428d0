import { StoreCreate } from './StoreForm';

const WebsiteCreate = () => <StoreCreate kind="Website" />;

export default WebsiteCreate;
