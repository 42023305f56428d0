import { useRef, useState, type KeyboardEvent } from 'react';
import { useCanAccess, useRecordContext, useRefresh, useResourceContext, useUpdate } from 'react-admin';
import { ButtonBase, TextField } from '@mui/material';

/** A text or number of a grid's row that can be changed where it stands: Enter saves, Escape leaves it as it was. */
export const InlineEdit = ({
  source,
  label,
  type = 'text',
}: {
  source: string;
  label: string;
  type?: 'text' | 'number';
}) => {
  const record = useRecordContext()!;
  const resource = useResourceContext()!;
  const { canAccess } = useCanAccess({ resource, action: 'edit' });
  const refresh = useRefresh();
  const [update, { isPending }] = useUpdate();
  const [text, setText] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const stored = String(record[source] ?? '');
  /** Whether the keyboard closed the input: then the text has the focus again, so that Tab goes on from there. */
  const leftByKey = useRef(false);

  const close = () => {
    setText(undefined);
    setRefusal(undefined);
  };
  const saved = () => {
    close();
    refresh();
  };
  const save = () => {
    if (text === undefined || isPending) return;
    if (text === stored) return close();
    void update(
      resource,
      { id: record.id, data: { ...record, [source]: text === '' ? null : text }, previousData: record },
      { mutationMode: 'pessimistic', onSuccess: saved, onError: failure => setRefusal((failure as Error).message) },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    leftByKey.current = event.key === 'Enter' || event.key === 'Escape';
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') close();
  };

  if (!canAccess) return stored;
  if (text === undefined) {
    return (
      <ButtonBase
        ref={button => {
          if (!button || !leftByKey.current) return;
          leftByKey.current = false;
          button.focus();
        }}
        aria-label={`Edit ${label} ${stored}`}
        title="Edit"
        onClick={event => {
          event.stopPropagation();
          setText(stored);
        }}
        sx={{
          font: 'inherit',
          textAlign: 'start',
          minHeight: 28,
          minWidth: 48,
          px: 0.5,
          mx: -0.5,
          borderRadius: 1,
          justifyContent: { xs: 'flex-start', sm: type === 'number' ? 'flex-end' : 'flex-start' },
          '&:hover': { bgcolor: 'action.hover', textDecoration: 'underline dotted' },
        }}
      >
        {stored}
      </ButtonBase>
    );
  }
  return (
    <TextField
      value={text}
      type={type}
      onChange={event => setText(event.target.value)}
      onClick={event => event.stopPropagation()}
      onKeyDown={onKeyDown}
      onBlur={save}
      disabled={isPending}
      error={refusal !== undefined}
      helperText={refusal}
      size="small"
      variant="standard"
      margin="none"
      autoFocus
      slotProps={{ htmlInput: { 'aria-label': label, ...(type === 'number' ? { step: 'any' } : {}) } }}
      sx={{ minWidth: 120 }}
    />
  );
};
