/** Who is signed in. */
export interface Session {
  token: string;
  /** When the token ends, in milliseconds since 1970; absent when it does not. */
  endsAt?: number;
}

const KEY = 'holdfast.session';

/** What open tabs tell one another. A session that was started may take the place of one `before`; one that ended is told by its token. */
type Told = { asks: true } | { session: Session; before?: string } | { ended: string };

/**
 * The session of this tab, which it keeps until it is closed, and which the open tabs of one browser share: a new tab is handed that
 * of another one, and when one signs out, all do. Nothing of it outlives the last tab.
 *
 * @param storage of this tab alone
 * @param channel to the other tabs
 */
export const openSession = (
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  channel: BroadcastChannel,
) => {
  const listeners = new Set<() => void>();
  const tell = (told: Told) => channel.postMessage(told);
  const keep = (session: Session) => storage.setItem(KEY, JSON.stringify(session));

  const stored = (): Session | undefined => {
    const kept = storage.getItem(KEY);
    return kept === null ? undefined : (JSON.parse(kept) as Session);
  };

  /** The session, unless there is none or its time is up. */
  const current = (): Session | undefined => {
    const session = stored();
    return session?.endsAt !== undefined && session.endsAt <= Date.now() ? undefined : session;
  };

  /** Is called when another tab has started or ended the session of this one; answers how to stop that. */
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  channel.addEventListener('message', ({ data: told }: MessageEvent<Told>) => {
    const mine = current();
    if ('asks' in told) {
      if (mine) tell({ session: mine });
      return;
    }
    if ('session' in told && (!mine || mine.token === told.before)) keep(told.session);
    else if ('ended' in told && stored()?.token === told.ended) storage.removeItem(KEY);
    else return;
    listeners.forEach(listener => listener());
  });

  return {
    current,
    onChange,

    /** In place of the session that there is, in all tabs that share it. */
    start: (session: Session) => {
      const before = current()?.token;
      keep(session);
      tell({ session, ...(before === undefined ? {} : { before }) });
    },

    end: () => {
      const ended = stored()?.token;
      storage.removeItem(KEY);
      if (ended !== undefined) tell({ ended });
    },

    /** Asks the other tabs for their session, unless this one has its own; waits no longer than they need to answer. */
    join: (patienceMillis: number) =>
      new Promise<void>(joined => {
        if (current()) return joined();
        const stop = onChange(() => done());
        const patience = setTimeout(() => done(), patienceMillis);
        const done = () => {
          stop();
          clearTimeout(patience);
          joined();
        };
        tell({ asks: true });
      }),
  };
};
