/** A moment as the API writes it: UTC, without a zone. */
export const wireTime = (moment: Date): string => moment.toISOString().slice(0, 19).replace('T', ' ');

/** The moment that the API means by `2026-01-31 23:59:59`. Moments of ISO form, which the newer routes use, are taken as well. */
export const fromWire = (time: string): Date => new Date(time.includes('T') ? time : `${time.replace(' ', 'T')}Z`);
