import { useAclTree } from './ResourcesInput';
import { titlesOf } from './resourceTree';

const SHOWN = 4;

/** What is granted, in a few words. */
export const GrantSummary = ({ granted }: { granted: readonly string[] }) => {
  const { data: root } = useAclTree();
  if (root === undefined) return null;
  if (granted.length === 0) return <>Nothing</>;
  const titles = titlesOf(root, granted);
  const more = titles.length - SHOWN;
  return <>{titles.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '')}</>;
};
