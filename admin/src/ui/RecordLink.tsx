import type { MouseEvent, ReactNode } from 'react';
import { Link, useCreatePath, useResourceDefinitions } from 'react-admin';
import { useMay } from '../access/useMay';

interface RecordLinkProps {
  resource: string;
  id: string | number;
  children?: ReactNode;
}

/** Leads to the page of a record, such as a SKU's product; where there is none, or not for this user, only says its name. */
export const RecordLink = ({ resource, id, children = id }: RecordLinkProps) => {
  const createPath = useCreatePath();
  const definition = useResourceDefinitions()[resource];
  const type = definition?.hasShow ? 'show' : 'edit';
  const may = useMay(resource, 'show');
  if (!may || !(definition?.hasShow || definition?.hasEdit)) return <>{children}</>;
  return (
    <Link to={createPath({ resource, type, id })} onClick={(event: MouseEvent) => event.stopPropagation()}>
      {children}
    </Link>
  );
};
