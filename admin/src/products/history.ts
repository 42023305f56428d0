import { fromWire } from '../api/wireTime';
import { exact } from '../ui/numbers';

/** One change of a quantity, as the list of movements has it. */
export interface Movement {
  source_code: string;
  quantity_change: number;
  quantity_after: number;
  created_at: string;
}

/** How much each source had at each of these moments. */
export interface History {
  times: Date[];
  bySource: { source_code: string; quantities: number[] }[];
}

/**
 * The quantities of sources over time, as steps: what a source had from the moment on.
 *
 * @param movements the newest first, without gaps
 * @param now what sources have now; one that did not move had it all the time
 * @param from where the history begins; at its first movement when it is not given, or when there was nothing before
 */
export const historyOf = (
  movements: readonly Movement[],
  now: readonly { source_code: string; quantity: number }[],
  until: Date,
  from?: Date,
): History => {
  const oldestFirst = movements.toReversed();
  const codes = [...new Set([...now, ...movements].map(one => one.source_code))].toSorted();
  const atFirst = (source_code: string) => {
    const first = oldestFirst.find(movement => movement.source_code === source_code);
    if (first) return exact(first.quantity_after - first.quantity_change);
    return now.find(one => one.source_code === source_code)?.quantity ?? 0;
  };
  const begin = from && (movements.length === 0 || codes.some(code => atFirst(code) !== 0)) ? [from] : [];
  const times = [...begin, ...oldestFirst.map(movement => fromWire(movement.created_at)), until];
  const offset = begin.length;
  const bySource = codes.map(source_code => {
    let quantity = atFirst(source_code);
    const quantities = times.map((_, index) => {
      const movement = oldestFirst[index - offset];
      if (movement?.source_code === source_code) quantity = movement.quantity_after;
      return quantity;
    });
    return { source_code, quantities };
  });
  return { times, bySource };
};
