import { call } from './client';

/** From the widest to the narrowest. */
export type Scope = 'default' | 'websites' | 'stores';

/** Where a value holds: everywhere, on a website, or in a store view. */
export interface Place {
  scope: Scope;
  /** Of the website or store view; empty everywhere. */
  code: string;
}

/** A setting as it holds at a place. */
export interface Setting {
  path: string;
  label: string;
  comment: string;
  value: string;
  /** Whether the value comes from a wider scope, or is the one that holds until another is written. */
  inherited: boolean;
  /** What holds until a value is written. */
  default: string;
  type: 'flag' | 'integer' | 'decimal' | 'choice' | 'text' | 'secret';
  choices?: string[];
  narrowest_scope: Scope;
}

export const settings = ({ scope, code }: Place, signal?: AbortSignal) =>
  call<Setting[]>('GET', 'store/config', { query: new URLSearchParams({ scope, scope_code: code }), signal });

/** @param value null to inherit again */
export const writeSetting = ({ scope, code }: Place, path: string, value: string | null) =>
  call<Setting>('PUT', 'store/config', { body: { config: { path, value, scope, scope_code: code } } });
