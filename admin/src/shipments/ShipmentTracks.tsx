import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useMutation } from '@tanstack/react-query';
import { Alert, Box, Button, IconButton, Typography } from '@mui/material';
import Delete from '@mui/icons-material/DeleteOutlined';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import type { Shipment, Track } from '../api/shipments';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';
import { carrierOf, NO_TRACK } from './carriers';
import { TrackInputs } from './TrackInputs';

/** The tracking numbers of a shipment, which may be added and taken away. */
export const ShipmentTracks = ({ shipment }: { shipment: Shipment }) => {
  const may = useMay('shipments', 'edit');
  const columns: PlainColumn<Track>[] = [
    { label: 'Carrier', render: track => carrierOf(track.carrier_code) },
    { label: 'Title', render: track => track.title },
    { label: 'Number', render: track => track.track_number },
    { label: 'Added', render: track => <Time of={track.created_at} /> },
    ...(may ? [{ label: 'Action', numeric: true, render: (track: Track) => <DeleteTrack track={track} /> }] : []),
  ];
  return (
    <Section title="Shipping and Tracking">
      {shipment.tracks.length > 0 ? (
        <PlainTable
          label="Tracking numbers"
          rows={shipment.tracks}
          rowKey={track => track.entity_id}
          columns={columns}
        />
      ) : (
        <Typography variant="body2" color="textSecondary">
          No tracking number yet.
        </Typography>
      )}
      {may && <AddTrack shipment={shipment} />}
    </Section>
  );
};

const AddTrack = ({ shipment }: { shipment: Shipment }) => {
  const [track, setTrack] = useState(NO_TRACK);
  const holdfast = useHoldfast();
  const refresh = useRefresh();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => holdfast.addTrack(shipment, track),
    onSuccess: () => {
      setTrack(NO_TRACK);
      refresh();
    },
  });
  return (
    <Box
      component="form"
      onSubmit={event => {
        event.preventDefault();
        mutate();
      }}
      sx={{ mt: 2, display: 'grid', gap: 1 }}
    >
      <TrackInputs value={track} onChange={setTrack} />
      {error && <Alert severity="error">{error.message}</Alert>}
      <Button type="submit" variant="outlined" loading={isPending} sx={{ justifySelf: 'start' }}>
        Add Tracking Number
      </Button>
    </Box>
  );
};

const DeleteTrack = ({ track }: { track: Track }) => {
  const holdfast = useHoldfast();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: () => holdfast.deleteTrack(track.entity_id),
    onError: failure => notify(failure.message, { type: 'error' }),
    onSettled: refresh,
  });
  return (
    <IconButton
      aria-label={`Delete tracking number ${track.track_number}`}
      size="small"
      disabled={isPending}
      onClick={() => mutate()}
    >
      <Delete fontSize="small" />
    </IconButton>
  );
};
