import { useMay } from '../access/useMay';

/** Whether the user may see which source belongs to which stock: who may change that, and who sees sources and stocks. */
export const useSeesLinks = (): boolean => {
  const [mayAssign, seesStocks, seesSources] = [useMay('stocks', 'assign'), useMay('stocks'), useMay('sources')];
  return mayAssign || (seesStocks && seesSources);
};
