import { openSession } from './openSession';

export const session = openSession(sessionStorage, new BroadcastChannel('holdfast.session'));
