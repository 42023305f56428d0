import { EditOrShow } from '../ui/EditOrShow';
import { StockEdit } from './StockEdit';
import { StockShow } from './StockShow';

const StockPage = () => <EditOrShow edit={<StockEdit />} show={<StockShow />} />;

export default StockPage;
