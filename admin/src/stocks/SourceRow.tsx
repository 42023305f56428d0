import { useSortable } from '@dnd-kit/sortable';
import Close from '@mui/icons-material/Close';
import DragIndicator from '@mui/icons-material/DragIndicator';
import { Box, FormHelperText, IconButton, Paper, Tooltip, Typography } from '@mui/material';
import type { RaRecord } from 'react-admin';
import { RecordLink } from '../ui/RecordLink';
import { EnabledState } from '../sources/EnabledState';

interface SourceRowProps {
  code: string;
  /** From 1, the source that is asked first. */
  place: number;
  /** Missing for those who may not see sources, and until it is loaded. */
  source: RaRecord | undefined;
  refusal: string | undefined;
  onUnassign: () => void;
}

/** A source of a stock, with a handle to drag it by. */
export const SourceRow = ({ code, place, source, refusal, onUnassign }: SourceRowProps) => {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: code,
  });
  const name = String(source?.name ?? code);
  return (
    <Paper
      component="li"
      variant="outlined"
      ref={setNodeRef}
      sx={{
        p: 1,
        mb: 1,
        position: 'relative',
        transform: transform ? `translate(${transform.x}px, ${transform.y}px)` : undefined,
        transition,
        ...(isDragging && { zIndex: 1, boxShadow: 4 }),
        ...(refusal && { borderColor: 'error.main' }),
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Tooltip title="Drag to reorder">
          <IconButton
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={`Move ${name}`}
            size="small"
            sx={{ cursor: isDragging ? 'grabbing' : 'grab', touchAction: 'none' }}
          >
            <DragIndicator />
          </IconButton>
        </Tooltip>
        <Typography color="text.secondary" sx={{ minWidth: 24, textAlign: 'end' }}>
          {place}.
        </Typography>
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <RecordLink resource="sources" id={code}>
            {name}
          </RecordLink>
          <Typography variant="body2" color="text.secondary">
            {code}
          </Typography>
        </Box>
        {source && <EnabledState enabled={source.enabled} />}
        <Tooltip title="Unassign">
          <IconButton aria-label={`Unassign ${name}`} size="small" onClick={onUnassign}>
            <Close />
          </IconButton>
        </Tooltip>
      </Box>
      {refusal && <FormHelperText error>{refusal}</FormHelperText>}
    </Paper>
  );
};
