/** What a user can do on a screen, as react-admin asks for it, or as a screen names actions of its own. */
export type Action = 'list' | 'show' | 'create' | 'edit' | 'delete' | (string & {});

/** The ACL resource that each action of a screen needs; `list` is also what seeing a record and exporting need. */
export type Needs = { list: string } & Readonly<Record<string, string>>;

/** Whether somebody who holds these ACL resources may do this. */
export const mayDo = (action: Action, needs: Needs | undefined, held: ReadonlySet<string>): boolean => {
  if (needs === undefined) return false;
  const needed = needs[action] ?? (action === 'show' || action === 'export' ? needs.list : undefined);
  return needed !== undefined && held.has(needed);
};
