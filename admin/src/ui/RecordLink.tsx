import type { MouseEvent, ReactNode } from 'react';
import { Link, useCreatePath, usePermissions, useResourceDefinitions } from 'react-admin';
import { mayDo } from '../access/needs';
import { needsOf } from '../screens';

interface RecordLinkProps {
  resource: string;
  id: string | number;
  children?: ReactNode;
}

/** Leads to the page of a record, such as a SKU's product; where there is none, or not for this user, only says its name. */
export const RecordLink = ({ resource, id, children = id }: RecordLinkProps) => {
  const createPath = useCreatePath();
  const { permissions = [] } = usePermissions<string[]>();
  const definition = useResourceDefinitions()[resource];
  const type = definition?.hasShow ? 'show' : 'edit';
  const hasPage = (definition?.hasShow || definition?.hasEdit) && mayDo(type, needsOf(resource), new Set(permissions));
  if (!hasPage) return <>{children}</>;
  return (
    <Link to={createPath({ resource, type, id })} onClick={(event: MouseEvent) => event.stopPropagation()}>
      {children}
    </Link>
  );
};
