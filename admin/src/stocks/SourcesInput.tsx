import { useRef, useState } from 'react';
import { useGetMany, useInput } from 'react-admin';
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import Add from '@mui/icons-material/Add';
import { Box, Button, FormHelperText, Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import { Section } from '../ui/Section';
import { AssignSources } from './AssignSources';
import { SourceRow } from './SourceRow';

const keys = {
  draggable:
    'Press Space or Enter to pick this source up, the arrow keys to move it, Space or Enter again to put it down, Escape to leave it where it was.',
};

/** The sources of a stock in the order in which they are asked: dragged by mouse, finger or keyboard. */
export const SourcesInput = () => {
  const { field, fieldState } = useInput<string[]>({ source: 'sources' });
  const codes: string[] = field.value ?? [];
  const [assigning, setAssigning] = useState(false);
  /** Gets the focus of a button that is gone with its row. */
  const assign = useRef<HTMLButtonElement>(null);
  const maySeeSources = useMay('sources');
  const { data } = useGetMany('sources', { ids: codes }, { enabled: maySeeSources && codes.length > 0 });
  const known = new Map(data?.filter(Boolean).map(source => [String(source.id), source]));
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  const nameOf = (code: unknown) => String(known.get(String(code))?.name ?? code);
  const place = (code: unknown) => `place ${codes.indexOf(String(code)) + 1} of ${codes.length}`;
  const announcements: Announcements = {
    onDragStart: ({ active }) => `Picked up ${nameOf(active.id)}, ${place(active.id)}.`,
    onDragOver: ({ active, over }) => (over ? `${nameOf(active.id)} is over ${place(over.id)}.` : undefined),
    onDragEnd: ({ active, over }) => (over ? `${nameOf(active.id)} was put down at ${place(over.id)}.` : undefined),
    onDragCancel: ({ active }) => `${nameOf(active.id)} stays at ${place(active.id)}.`,
  };

  const move = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id)
      field.onChange(arrayMove(codes, codes.indexOf(String(active.id)), codes.indexOf(String(over.id))));
  };

  /** A refusal is about the sources as a whole, or about some of them by their place. */
  const refusal = fieldState.error as { message?: string } | { message?: string }[] | undefined;
  const refusalAt = (index: number) => (Array.isArray(refusal) ? refusal[index]?.message : undefined);

  return (
    <Section
      title="Sources"
      aside={
        maySeeSources && (
          <Button ref={assign} variant="outlined" startIcon={<Add />} onClick={() => setAssigning(true)}>
            Assign Sources
          </Button>
        )
      }
    >
      {codes.length === 0 ? (
        <Typography color="text.secondary">
          This stock has no sources yet, so that it sells nothing. Assign the sources that it may sell from.
        </Typography>
      ) : (
        <>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
            Orders are taken from the source at the top first. Drag the sources into the order that you want.
          </Typography>
          <DndContext
            sensors={sensors}
            collisionDetection={closestCenter}
            onDragEnd={move}
            accessibility={{ announcements, screenReaderInstructions: keys }}
          >
            <SortableContext items={codes} strategy={verticalListSortingStrategy}>
              <Box component="ol" aria-label="Assigned sources" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                {codes.map((code, index) => (
                  <SourceRow
                    key={code}
                    code={code}
                    place={index + 1}
                    source={known.get(code)}
                    refusal={refusalAt(index)}
                    onUnassign={() => {
                      field.onChange(codes.filter(other => other !== code));
                      assign.current?.focus();
                    }}
                  />
                ))}
              </Box>
            </SortableContext>
          </DndContext>
        </>
      )}
      {refusal && !Array.isArray(refusal) && <FormHelperText error>{refusal.message}</FormHelperText>}
      {assigning && (
        <AssignSources
          assigned={codes}
          onAssign={chosen => field.onChange([...codes, ...chosen])}
          onClose={() => setAssigning(false)}
        />
      )}
    </Section>
  );
};
