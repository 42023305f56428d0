/** What can be granted: whoever holds a resource holds all that is below it. */
export interface AclResource {
  id: string;
  title: string;
  children: AclResource[];
}

export type Held = 'all' | 'some' | 'none';

const withAllBelow = (resource: AclResource): string[] => [resource.id, ...resource.children.flatMap(withAllBelow)];

/** The granted resources with all that they include. What is not in the tree is nothing. */
export const included = (root: AclResource, granted: ReadonlySet<string>): Set<string> =>
  new Set(granted.has(root.id) ? withAllBelow(root) : root.children.flatMap(child => [...included(child, granted)]));

/** The fewest resources that grant the same. */
const fewest = (root: AclResource, held: ReadonlySet<string>): string[] =>
  held.has(root.id) ? [root.id] : root.children.flatMap(child => fewest(child, held));

export const heldOf = (resource: AclResource, held: ReadonlySet<string>): Held => {
  if (held.has(resource.id)) return 'all';
  return resource.children.some(child => heldOf(child, held) !== 'none') ? 'some' : 'none';
};

const pathTo = (root: AclResource, id: string): AclResource[] => {
  if (root.id === id) return [root];
  for (const child of root.children) {
    const path = pathTo(child, id);
    if (path.length > 0) return [root, ...path];
  }
  return [];
};

/**
 * What is granted after a click on a resource: one that was not held whole is granted with all that is below it; one that was is
 * taken with all below it, and what stands above it is then no longer held whole.
 */
export const toggled = (root: AclResource, granted: readonly string[], id: string): string[] => {
  const held = included(root, new Set(granted));
  const path = pathTo(root, id);
  const below = path.slice(-1).flatMap(withAllBelow);
  if (!held.has(id)) return fewest(root, new Set([...held, ...below]));
  const taken = new Set([...below, ...path.map(resource => resource.id)]);
  return fewest(root, new Set([...held].filter(one => !taken.has(one))));
};

/** A visible line of the tree. */
export interface TreeRow {
  resource: AclResource;
  level: number;
  position: number;
  siblings: number;
  expanded: boolean;
}

/** The lines that are seen: what is below the expanded ones; or, in a search, what matches with what is above and below it. */
export const rowsOf = (
  resources: readonly AclResource[],
  expanded: ReadonlySet<string>,
  search = '',
  level = 1,
): TreeRow[] => {
  const found = search === '' ? resources : resources.filter(resource => hasMatch(resource, search));
  return found.flatMap((resource, index) => {
    const matches = search !== '' && isMatch(resource, search);
    const open = resource.children.length > 0 && (expanded.has(resource.id) || (search !== '' && !matches));
    const row = { resource, level, position: index + 1, siblings: found.length, expanded: open };
    return [row, ...(open ? rowsOf(resource.children, expanded, matches ? '' : search, level + 1) : [])];
  });
};

const isMatch = ({ title, id }: AclResource, search: string) =>
  `${title}\n${id}`.toLowerCase().includes(search.trim().toLowerCase());

const hasMatch = (resource: AclResource, search: string): boolean =>
  isMatch(resource, search) || resource.children.some(child => hasMatch(child, search));

/** Where a key leads in the rows, as the tree pattern of ARIA says: a line, or a line to be opened or closed. */
export const moved = (rows: readonly TreeRow[], at: number, key: string): { to: number } | { open: boolean } => {
  const row = rows[at];
  if (row === undefined) return { to: 0 };
  const isParent = row.resource.children.length > 0;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, rows.length - 1) };
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) };
    case 'ArrowRight':
      if (isParent && !row.expanded) return { open: true };
      return { to: isParent ? at + 1 : at };
    case 'ArrowLeft':
      if (row.expanded) return { open: false };
      return {
        to: Math.max(
          rows.slice(0, at).findLastIndex(above => above.level < row.level),
          0,
        ),
      };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: rows.length - 1 };
    default:
      return { to: at };
  }
};

/** The granted resources as they are called, with what they are part of: `Orders: View`. */
export const titlesOf = (root: AclResource, granted: readonly string[]): string[] =>
  granted.flatMap(id => {
    const path = pathTo(root, id)
      .slice(1)
      .map(resource => resource.title);
    if (id === root.id) return [root.title];
    return path.length > 0 ? [path.slice(-2).join(': ')] : [];
  });
