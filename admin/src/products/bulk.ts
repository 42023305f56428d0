import { folded } from '../api/sku';
import type { SourceItem } from '../api/sourceItems';
import { exact } from '../ui/numbers';

/** What a source has of a SKU; nothing when the SKU is not assigned to it. */
export interface Held {
  quantity: number;
  status: number;
}

/** What becomes of one SKU in one source. */
export interface Change {
  source_code: string;
  before: Held | undefined;
  after: Held | undefined;
}

/** What becomes of one SKU in the sources of a bulk action. */
export interface Line {
  sku: string;
  changes: Change[];
}

export interface TransferLine extends Line {
  /** Units that leave the origin. */
  qty: number;
  /** Whether all that the origin has leaves it. */
  whole: boolean;
}

/** Finds what a source has of a SKU among these items. */
export const heldIn = (items: readonly SourceItem[]) => {
  const bySkuAndSource = new Map(items.map(item => [`${folded(item.sku)} ${item.source_code}`, item]));
  return (sku: string, source_code: string): Held | undefined => {
    const item = bySkuAndSource.get(`${folded(sku)} ${source_code}`);
    return item && { quantity: item.quantity, status: item.status };
  };
};

export const isChange = ({ before, after }: Change): boolean =>
  before?.quantity !== after?.quantity || before?.status !== after?.status;

const EMPTY: Held = { quantity: 0, status: 0 };

/** Assigning makes empty items where there are none. */
export const assignment = (
  skus: readonly string[],
  sources: readonly string[],
  items: readonly SourceItem[],
): Line[] => {
  const held = heldIn(items);
  return skus.map(sku => ({
    sku,
    changes: sources.map(source_code => {
      const before = held(sku, source_code);
      return { source_code, before, after: before ?? EMPTY };
    }),
  }));
};

/** Unassigning removes items with all they hold. */
export const unassignment = (
  skus: readonly string[],
  sources: readonly string[],
  items: readonly SourceItem[],
): Line[] => {
  const held = heldIn(items);
  return skus.map(sku => ({
    sku,
    changes: sources.map(source_code => ({ source_code, before: held(sku, source_code), after: undefined })),
  }));
};

export interface Transfer {
  origin: string;
  destination: string;
  unassignFromOrigin: boolean;
  /** Units to move of a SKU, where that is not all. */
  quantities: Readonly<Record<string, number>>;
}

/** Only SKUs that the origin has are transferred. */
export const transfer = (
  skus: readonly string[],
  { origin, destination, unassignFromOrigin, quantities }: Transfer,
  items: readonly SourceItem[],
): TransferLine[] => {
  const held = heldIn(items);
  return skus.flatMap(sku => {
    const from = held(sku, origin);
    if (from === undefined) return [];
    const to = held(sku, destination);
    const qty = quantities[sku] ?? from.quantity;
    const whole = qty === from.quantity;
    const after = whole
      ? {
          origin: unassignFromOrigin ? undefined : EMPTY,
          destination: { quantity: exact((to?.quantity ?? 0) + qty), status: from.status },
        }
      : qty === 0
        ? { origin: from, destination: to }
        : {
            origin: { quantity: exact(from.quantity - qty), status: from.status },
            destination: { quantity: exact((to?.quantity ?? 0) + qty), status: 1 },
          };
    return [
      {
        sku,
        qty,
        whole,
        changes: [
          { source_code: origin, before: from, after: after.origin },
          { source_code: destination, before: to, after: after.destination },
        ],
      },
    ];
  });
};

/** What is wrong with the quantities that were typed, by SKU. */
export const faultsOf = (
  typed: Readonly<Record<string, string>>,
  skus: readonly string[],
  heldOf: (sku: string) => number,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    skus.flatMap(sku => {
      const text = typed[sku];
      if (text === undefined) return [];
      const units = Number(text);
      if (text.trim() === '' || Number.isNaN(units)) return [[sku, 'A number is needed.']];
      if (units < 0) return [[sku, 'It cannot be below zero.']];
      return units > heldOf(sku) ? [[sku, `There are ${heldOf(sku)}.`]] : [];
    }),
  );

/** What came of a bulk action: how much was done, and which lines were refused and why. */
export interface Outcome {
  done: number;
  refusals: { sku: string; message: string }[];
}

const BATCH = 100;

/** What is done with some of the lines of a bulk action. */
export interface Task<L extends Line> {
  lines: readonly L[];
  /** Does it, and answers how much was done. Refused, it must have done nothing that may not be done twice. */
  act: (lines: readonly L[]) => Promise<number>;
}

/**
 * Carries tasks out, one after the other and a batch at a time. A batch that is refused is tried again line by line, so that one bad line
 * holds up no other.
 *
 * @param onProgress told after each batch how many lines have been tried
 */
export const inBatches = async <L extends Line>(
  tasks: readonly Task<L>[],
  onProgress: (tried: number) => void,
): Promise<Outcome> => {
  const outcome: Outcome = { done: 0, refusals: [] };
  const attempt = async (some: readonly L[], act: Task<L>['act']): Promise<void> => {
    try {
      outcome.done += await act(some);
    } catch (refused) {
      const [only, ...others] = some;
      if (only && others.length === 0) outcome.refusals.push({ sku: only.sku, message: (refused as Error).message });
      else for (const line of some) await attempt([line], act);
    }
  };
  let tried = 0;
  for (const { lines, act } of tasks) {
    for (let at = 0; at < lines.length; at += BATCH) {
      const batch = lines.slice(at, at + BATCH);
      await attempt(batch, act);
      tried += batch.length;
      onProgress(tried);
    }
  }
  return outcome;
};
