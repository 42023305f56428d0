import { useRef, useState, type KeyboardEvent } from 'react';
import { Box, InputAdornment, TextField, Typography } from '@mui/material';
import Checked from '@mui/icons-material/CheckBox';
import Unchecked from '@mui/icons-material/CheckBoxOutlineBlank';
import Expand from '@mui/icons-material/ChevronRight';
import Collapse from '@mui/icons-material/ExpandMore';
import Mixed from '@mui/icons-material/IndeterminateCheckBox';
import Search from '@mui/icons-material/Search';
import { heldOf, included, moved, rowsOf, type AclResource, type Held, type TreeRow } from './resourceTree';

interface ResourceTreeProps {
  root: AclResource;
  granted: readonly string[];
  /** What may be granted and taken; nothing can be changed without it. */
  grantable?: ReadonlySet<string>;
  onToggle?: (id: string) => void;
  labelledBy: string;
}

const checkboxes = { all: Checked, some: Mixed, none: Unchecked };
const ariaChecked = { all: true, some: 'mixed', none: false } as const;

/** The tree of ACL resources with a checkbox each, used with the keys of ARIA's tree pattern. */
export const ResourceTree = ({ root, granted, grantable, onToggle, labelledBy }: ResourceTreeProps) => {
  const held = included(root, new Set(granted));
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set(root.children.filter(child => heldOf(child, held) === 'some').map(child => child.id)),
  );
  const [search, setSearch] = useState('');
  const [current, setCurrent] = useState<string>();
  const lines = useRef(new Map<string, HTMLElement>());
  const rows = rowsOf(root.children, expanded, search);
  const at = Math.max(
    rows.findIndex(row => row.resource.id === current),
    0,
  );

  const setOpen = ({ resource }: TreeRow, open: boolean) =>
    setExpanded(before => {
      const after = new Set(before);
      if (open) after.add(resource.id);
      else after.delete(resource.id);
      return after;
    });
  const mayToggle = ({ resource }: TreeRow) => onToggle !== undefined && grantable?.has(resource.id) === true;
  const toggle = (row: TreeRow) => {
    setCurrent(row.resource.id);
    if (mayToggle(row)) onToggle?.(row.resource.id);
  };

  const onKeyDown = (event: KeyboardEvent, row: TreeRow) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === ' ' || event.key === 'Enter') toggle(row);
    else if (['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
      const move = moved(rows, rows.indexOf(row), event.key);
      if ('open' in move) setOpen(row, move.open);
      else {
        const id = rows[move.to]!.resource.id;
        setCurrent(id);
        lines.current.get(id)?.focus();
      }
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <TextField
        value={search}
        onChange={event => setSearch(event.target.value)}
        onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
        label="Search resources"
        type="search"
        size="small"
        slotProps={{
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <Search fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
        sx={{ maxWidth: 320, width: '100%', mb: 1 }}
      />
      {rows.length === 0 && <Typography color="text.secondary">No resource is called so.</Typography>}
      <Box component="ul" role="tree" aria-labelledby={labelledBy} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map((row, index) => (
          <Line
            key={row.resource.id}
            row={row}
            held={heldOf(row.resource, held)}
            disabled={!mayToggle(row)}
            isTabStop={index === at}
            onKeyDown={event => onKeyDown(event, row)}
            onToggle={() => toggle(row)}
            onOpen={() => setOpen(row, !row.expanded)}
            ref={element => {
              if (element) lines.current.set(row.resource.id, element);
              else lines.current.delete(row.resource.id);
            }}
          />
        ))}
      </Box>
    </>
  );
};

interface LineProps {
  row: TreeRow;
  held: Held;
  disabled: boolean;
  isTabStop: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onToggle: () => void;
  onOpen: () => void;
  ref: (element: HTMLElement | null) => void;
}

const Line = ({ row, held, disabled, isTabStop, onKeyDown, onToggle, onOpen, ref }: LineProps) => {
  const { resource, level, position, siblings, expanded } = row;
  const isParent = resource.children.length > 0;
  const Checkbox = checkboxes[held];
  const Chevron = expanded ? Collapse : Expand;
  return (
    <Box
      component="li"
      ref={ref}
      role="treeitem"
      aria-label={resource.title}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-checked={ariaChecked[held]}
      aria-disabled={disabled}
      {...(isParent ? { 'aria-expanded': expanded } : {})}
      tabIndex={isTabStop ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={onToggle}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        minHeight: 34,
        pl: (level - 1) * 3,
        borderRadius: 1,
        cursor: disabled ? 'default' : 'pointer',
        '&:hover': { bgcolor: 'action.hover' },
        '&:focus-visible': { outline: 2, outlineColor: 'primary.main', outlineStyle: 'solid' },
      }}
    >
      <Box
        component="span"
        onClick={event => {
          event.stopPropagation();
          if (isParent) onOpen();
        }}
        sx={{ display: 'grid', placeItems: 'center', width: 28, height: 28, flex: 'none', cursor: 'pointer' }}
      >
        {isParent && <Chevron fontSize="small" />}
      </Box>
      <Checkbox fontSize="small" color={disabled ? 'disabled' : held === 'none' ? 'action' : 'primary'} />
      <Typography component="span" title={resource.id}>
        {resource.title}
      </Typography>
    </Box>
  );
};
