import { openSession } from './openSession';

export const session = openSession(globalThis.sessionStorage, new BroadcastChannel('holdfast.session'));
