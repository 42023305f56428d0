/** Who is signed in, in this tab, until the browser session ends. */
export interface Session {
  token: string;
  /** When the token ends, in milliseconds since 1970; absent when it does not. */
  endsAt?: number;
}

const KEY = 'holdfast.session';

export const session = {
  start: (started: Session) => sessionStorage.setItem(KEY, JSON.stringify(started)),

  /** The session, unless there is none or its time is up. */
  current: (): Session | undefined => {
    const kept = sessionStorage.getItem(KEY);
    if (kept === null) return undefined;
    const found = JSON.parse(kept) as Session;
    return found.endsAt !== undefined && found.endsAt <= Date.now() ? undefined : found;
  },

  end: () => sessionStorage.removeItem(KEY),
};
