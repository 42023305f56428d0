import type { ReactNode } from 'react';
import { Loading, useCanAccess, useResourceContext } from 'react-admin';

/** The page of a record under one address: a form for those who may change it, else what it says. */
export const EditOrShow = ({ edit, show }: { edit: ReactNode; show: ReactNode }) => {
  const resource = useResourceContext()!;
  const { canAccess, isPending } = useCanAccess({ resource, action: 'edit' });
  if (isPending) return <Loading />;
  return canAccess ? edit : show;
};
