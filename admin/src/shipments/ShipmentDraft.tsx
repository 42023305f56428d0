import { Alert, Box, Button, IconButton, TextField, Typography } from '@mui/material';
import Add from '@mui/icons-material/AddOutlined';
import Delete from '@mui/icons-material/DeleteOutlined';
import type { NewComment, Order, Part } from '../api/orders';
import type { NewTrack } from '../api/shipments';
import { CommentInputs } from '../orders/Comments';
import { quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { NO_TRACK } from './carriers';
import { TrackInputs } from './TrackInputs';

/** What is told of a shipment beside its goods. */
export interface Details {
  /** Typed by who may not see the sources. */
  source_code: string;
  tracks: NewTrack[];
  comment: NewComment;
}

/** The id of the shipment that was made, or why it was not. */
export type Outcome = { id: number; refusal?: never } | { id?: never; refusal: string };

interface ShipmentDraftProps {
  source: string;
  isUnnamed: boolean;
  order: Order;
  items: readonly Part[];
  details: Details;
  onChange: (details: Details) => void;
  outcome: Outcome | undefined;
}

/** A shipment from one source that is about to be made, and what became of it. */
export const ShipmentDraft = ({ source, isUnnamed, order, items, details, onChange, outcome }: ShipmentDraftProps) => {
  const { tracks, comment } = details;
  const skuOf = (id: number) => order.items.find(item => item.item_id === id)?.sku;
  const setTrack = (index: number, ...track: NewTrack[]) =>
    onChange({ ...details, tracks: tracks.toSpliced(index, 1, ...track) });
  return (
    <Section title={`Shipment from ${source}`}>
      <Typography variant="body2" sx={{ mb: 2 }}>
        {items.map(({ order_item_id, qty }) => `${quantity(qty)} × ${skuOf(order_item_id)}`).join(', ')}
      </Typography>
      {outcome?.refusal && (
        <Alert severity="error" sx={{ mb: 2, whiteSpace: 'pre-line' }}>
          {outcome.refusal}
        </Alert>
      )}
      {outcome?.id ? (
        <Alert severity="success">
          The shipment has been created.{' '}
          <RecordLink resource="shipments" id={outcome.id}>
            Look at it
          </RecordLink>
        </Alert>
      ) : (
        <Box sx={{ display: 'grid', gap: 2 }}>
          {isUnnamed && (
            <TextField
              label="Source Code"
              size="small"
              value={details.source_code}
              onChange={event => onChange({ ...details, source_code: event.target.value })}
              helperText="May be left out when the stock has one source."
            />
          )}
          {tracks.map((track, index) => (
            <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <Box sx={{ flex: 1 }}>
                <TrackInputs value={track} onChange={changed => setTrack(index, changed)} />
              </Box>
              <IconButton
                aria-label={`Delete tracking number ${index + 1} from ${source}`}
                onClick={() => setTrack(index)}
              >
                <Delete />
              </IconButton>
            </Box>
          ))}
          <Button
            startIcon={<Add />}
            onClick={() => onChange({ ...details, tracks: [...tracks, NO_TRACK] })}
            sx={{ justifySelf: 'start' }}
          >
            Add Tracking Number
          </Button>
          <CommentInputs value={comment} onChange={changed => onChange({ ...details, comment: changed })} />
        </Box>
      )}
    </Section>
  );
};
