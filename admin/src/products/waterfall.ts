import type { ExplainedPromise, ExplainedSource, Explanation } from '../api/salability';

/** What moves a salable quantity up or down on the way to its result. */
export type Step = Span &
  (
    | { kind: 'source'; source: ExplainedSource }
    | { kind: 'promise'; promise: ExplainedPromise }
    /** Promises that were not asked for, as they stand on other pages. */
    | { kind: 'more'; count: number }
    | { kind: 'threshold' }
    /** What is below zero, or not to be sold, counts as nothing. */
    | { kind: 'zero'; why: NonNullable<Explanation['why_zero']> }
  );

/** From where to where on the scale of units a step leads. */
interface Span {
  from: number;
  change: number;
  to: number;
}

export interface Waterfall {
  steps: Step[];
  result: number;
  /** Whether the steps lead to exactly the quantity that the API answers, by way of its sums. */
  addsUp: boolean;
}

/** Quantities have four decimals; counted in ten-thousandths they add up exactly. */
const exact = (quantity: number) => Math.round(quantity * 10_000);

const total = (quantities: readonly number[]) => quantities.reduce((sum, one) => sum + exact(one), 0) / 10_000;

type Cause = Step extends infer One ? (One extends Span ? Omit<One, keyof Span> : never) : never;

/** The steps from nothing to the salable quantity: what sources hold, less promises, less what is kept back. */
export const waterfall = (explanation: Explanation): Waterfall => {
  const { sources, available, promises, promise_count, promised, threshold, sum, salable_quantity } = explanation;
  const counted = sources.filter(source => source.counts);
  const unseen = promise_count - promises.length;
  const shown = total(promises.map(promise => promise.quantity));
  const causes: [Cause, number][] = [
    ...sources.map((source): [Cause, number] => [
      { kind: 'source', source },
      source.counts ? (source.quantity ?? 0) : 0,
    ]),
    ...promises.map((promise): [Cause, number] => [{ kind: 'promise', promise }, -promise.quantity]),
    ...(unseen > 0 ? [[{ kind: 'more', count: unseen }, total([shown, -promised])] satisfies [Cause, number]] : []),
    ...(threshold === 0 ? [] : [[{ kind: 'threshold' }, -threshold] satisfies [Cause, number]]),
    ...(explanation.why_zero === undefined
      ? []
      : [[{ kind: 'zero', why: explanation.why_zero }, total([salable_quantity, -sum])] satisfies [Cause, number]]),
  ];
  const steps: Step[] = [];
  let at = 0;
  for (const [cause, change] of causes) {
    const to = total([at, change]);
    steps.push({ ...cause, from: at, change, to });
    at = to;
  }
  const addsUp =
    at === salable_quantity &&
    total(counted.map(source => source.quantity ?? 0)) === available &&
    (unseen > 0 || shown === promised) &&
    total([available, -promised, -threshold]) === sum &&
    (explanation.why_zero !== undefined || sum === salable_quantity);
  return { steps, result: at, addsUp };
};

/** The least and the most that the steps come to, quantities that do not count included: the scale of the picture. */
export const scaleOf = ({ steps }: Waterfall): { least: number; most: number } => {
  const reached = steps.flatMap(step => [
    step.from,
    step.to,
    ...(step.kind === 'source' && !step.source.counts ? [step.from + (step.source.quantity ?? 0)] : []),
  ]);
  return { least: Math.min(0, ...reached), most: Math.max(0, ...reached) };
};
