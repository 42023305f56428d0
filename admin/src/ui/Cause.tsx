import { RecordLink } from './RecordLink';
import { words } from './words';

/** The pages of what quantities change for. */
const resources: Readonly<Record<string, string>> = { order: 'orders', reservation: 'reservations', source: 'sources' };

/** For what a quantity or a promise changed: a link to the order, the reservation or the source. */
export const Cause = ({ type, id, children }: { type?: string; id?: string; children?: string }) => {
  const resource = type && resources[type];
  if (!resource || !id) return null;
  return (
    <RecordLink resource={resource} id={id}>
      {words(type)} {children || (id.length > 12 ? `${id.slice(0, 8)}…` : id)}
    </RecordLink>
  );
};
