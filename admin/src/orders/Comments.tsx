import { useState, type FormEvent, type ReactNode } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useMutation } from '@tanstack/react-query';
import {
  Alert,
  Box,
  Button,
  Checkbox,
  Divider,
  FormControlLabel,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import type { Comment, NewComment } from '../api/orders';
import { Time } from '../ui/Time';
import { statusLabel } from './OrderStatus';

/** What was said about an order or a document, the latest first. */
export const Comments = <T extends Comment>({ of, about }: { of: readonly T[]; about?: (comment: T) => ReactNode }) => (
  <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {of.toReversed().map(comment => (
      <Box component="li" key={comment.entity_id} sx={{ py: 1 }}>
        <Typography
          variant="body2"
          color="textSecondary"
          component="div"
          sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}
        >
          <Time of={comment.created_at} />
          {about?.(comment)}
          {comment.is_visible_on_front === 1 && <span>· Visible on storefront</span>}
        </Typography>
        {comment.comment && (
          <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {comment.comment}
          </Typography>
        )}
      </Box>
    ))}
  </Box>
);

interface CommentFormProps {
  /** Says it. */
  action: (comment: NewComment) => Promise<unknown>;
  /** Those that an order may be given with the comment; the first is the one that it has. */
  statuses?: readonly string[];
}

export const CommentForm = ({ action, statuses = [] }: CommentFormProps) => {
  const [comment, setComment] = useState('');
  const [isVisible, setVisible] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const notify = useNotify();
  const refresh = useRefresh();
  const status = chosen ?? statuses[0];
  const { mutate, error, isPending } = useMutation({
    mutationFn: action,
    onSuccess: () => {
      setComment('');
      setVisible(false);
      setChosen(undefined);
      notify('The comment has been added.', { type: 'success' });
      refresh();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ comment, is_visible_on_front: isVisible, ...(status === undefined ? {} : { status }) });
  };
  return (
    <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 1, pb: 1 }}>
      {statuses.length > 1 && (
        <TextField select label="Status" size="small" value={status} onChange={event => setChosen(event.target.value)}>
          {statuses.map(one => (
            <MenuItem key={one} value={one}>
              {statusLabel(one)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <CommentInputs
        value={{ comment, is_visible_on_front: isVisible }}
        onChange={value => {
          setComment(value.comment);
          setVisible(value.is_visible_on_front);
        }}
      />
      {error && <Alert severity="error">{error.message}</Alert>}
      <Button
        type="submit"
        variant="outlined"
        loading={isPending}
        disabled={!comment.trim() && status === statuses[0]}
        sx={{ justifySelf: 'start' }}
      >
        Submit Comment
      </Button>
      <Divider />
    </Box>
  );
};

/** The text of a comment, and whether buyers see it. */
export const CommentInputs = ({ value, onChange }: { value: NewComment; onChange: (value: NewComment) => void }) => (
  <Box>
    <TextField
      label="Comment"
      size="small"
      multiline
      minRows={2}
      fullWidth
      value={value.comment}
      onChange={event => onChange({ ...value, comment: event.target.value })}
    />
    <FormControlLabel
      label="Visible on Storefront"
      control={
        <Checkbox
          size="small"
          checked={value.is_visible_on_front}
          onChange={event => onChange({ ...value, is_visible_on_front: event.target.checked })}
        />
      }
    />
  </Box>
);
