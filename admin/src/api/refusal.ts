import { HttpError } from 'react-admin';
import { folded } from './sku';

/** An error body of the REST API: a text whose placeholders are not filled in, and their values. */
export interface RefusalBody {
  message: string;
  parameters?: Parameters;
  errors?: { message: string; parameters?: Parameters }[];
  error_code?: string;
}

type Parameters = readonly unknown[] | Readonly<Record<string, unknown>>;

/** Fills `%1` with the first value of a list, and `%name` with the value called name. Unknown placeholders stay. */
export const filledIn = (message: string, parameters: Parameters = []): string =>
  message.replaceAll(/%(\w+)/g, (placeholder, name: string) => {
    const value = Array.isArray(parameters)
      ? (parameters as readonly unknown[])[Number(name) - 1]
      : (parameters as Readonly<Record<string, unknown>>)[name];
    return value === undefined || value === null ? placeholder : String(value);
  });

/** What an error body says, in whole sentences: each of its errors, or else its message. */
export const sentences = (body: RefusalBody): string[] =>
  body.errors?.length
    ? body.errors.map(error => filledIn(error.message, error.parameters))
    : [filledIn(body.message, body.parameters)];

/** Which input an error is about, where its parameters name one: `fieldName`, `field` or `path`, in the API's spelling. */
const fieldOf = (parameters: Parameters = []): string | undefined => {
  if (Array.isArray(parameters)) return undefined;
  const named = parameters as Readonly<Record<string, unknown>>;
  const field = named.fieldName ?? named.field ?? named.path;
  return typeof field === 'string' ? field.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`) : undefined;
};

/** The errors that are about one input each, by the input's name, as forms show them. */
export const fieldErrors = (body: RefusalBody): Record<string, string> => {
  const all = body.errors?.length ? body.errors : [body];
  const byField: Record<string, string> = {};
  for (const error of all) {
    const field = fieldOf(error.parameters);
    if (field !== undefined) byField[field] ??= filledIn(error.message, error.parameters);
  }
  return byField;
};

/** The errors that are about one SKU each, by the folded SKU. */
const skuErrors = (body: RefusalBody): ReadonlyMap<string, string> =>
  new Map(
    (body.errors?.length ? body.errors : [body]).flatMap(({ message, parameters = {} }) => {
      const { sku } = parameters as { sku?: unknown };
      return typeof sku === 'string' ? [[folded(sku), filledIn(message, parameters)]] : [];
    }),
  );

/** The server's no, in the server's words. `body.errors` is what react-admin shows beside the inputs of a form. */
export class Refused extends HttpError {
  readonly code: string | undefined;
  /** What it says of each SKU that it names. */
  readonly bySku: ReadonlyMap<string, string>;

  constructor(
    status: number,
    /** What the server said, as it said it. */
    readonly told: RefusalBody,
  ) {
    super(sentences(told).join('\n'), status, { ...told, errors: fieldErrors(told) });
    // react-admin's HttpError makes every heir a plain HttpError.
    Object.setPrototypeOf(this, Refused.prototype);
    this.code = told.error_code;
    this.bySku = skuErrors(told);
  }
}

/** What a refusal says of the inputs of a form, by their names; nothing when it is about none of them. */
export const inputErrors = (failure: unknown): Record<string, string> | undefined => {
  if (!(failure instanceof Refused)) return undefined;
  const { errors } = failure.body as { errors: Record<string, string> };
  return Object.keys(errors).length > 0 ? errors : undefined;
};

/** Puts refusals of these codes beside the inputs that they are about; the others stay as they are. */
export const beside =
  (inputs: Readonly<Record<string, string>>) =>
  (failure: unknown): never => {
    const input = failure instanceof Refused ? inputs[failure.code ?? ''] : undefined;
    if (!(failure instanceof Refused) || input === undefined) throw failure;
    const { message, code, status } = failure;
    throw new Refused(status, { message, parameters: { field: input }, ...(code ? { error_code: code } : {}) });
  };

/** Puts what a refusal says of SKUs beside the lines of a form that name them. */
export const besideLines =
  (list: string, lines: readonly { sku: string }[], input: string) =>
  (failure: unknown): never => {
    if (!(failure instanceof Refused)) throw failure;
    lines.forEach(({ sku }, index) => {
      const said = failure.bySku.get(folded(sku.trim()));
      if (said !== undefined) failure.body.errors[`${list}.${index}.${input}`] = said;
    });
    throw failure;
  };
