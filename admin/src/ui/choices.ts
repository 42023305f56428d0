import { words } from './words';

/** Codes of the API as the choices of a select input. */
export const choices = (codes: readonly string[]) => codes.map(code => ({ id: code, name: words(code) }));
