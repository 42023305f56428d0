import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSession, type Session } from './openSession';

const channels: BroadcastChannel[] = [];

const openTab = () => {
  const kept = new Map<string, string>();
  const channel = new BroadcastChannel('tabs');
  channels.push(channel);
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return openSession(storage, channel);
};

const signedIn: Session = { token: 'secret', endsAt: Date.now() + 60_000 };

describe('the session of the open tabs', () => {
  afterEach(() => channels.splice(0).forEach(channel => channel.close()));

  it('is handed to a new tab', async () => {
    openTab().start(signedIn);
    const tab = openTab();
    await tab.join(1000);
    expect(tab.current()).toEqual(signedIn);
  });

  it('is none in a tab that is alone', async () => {
    const tab = openTab();
    await tab.join(20);
    expect(tab.current()).toBeUndefined();
  });

  it('ends in all tabs at once, which are told of it', async () => {
    const [one, other] = [openTab(), openTab()];
    one.start(signedIn);
    await vi.waitFor(() => expect(other.current()).toEqual(signedIn));
    const told = vi.fn();
    other.onChange(told);
    one.end();
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(other.current()).toBeUndefined();
  });

  it('is not handed on when its time is up', async () => {
    const tab = openTab();
    tab.start({ token: 'old', endsAt: Date.now() - 1 });
    expect(tab.current()).toBeUndefined();
    const other = openTab();
    await other.join(20);
    expect(other.current()).toBeUndefined();
  });

  it('is replaced in all tabs that share it', async () => {
    const [one, other] = [openTab(), openTab()];
    one.start(signedIn);
    await vi.waitFor(() => expect(other.current()).toEqual(signedIn));
    other.start({ token: 'another' });
    await vi.waitFor(() => expect(one.current()).toEqual({ token: 'another' }));
  });

  it('stays in a tab that has its own', async () => {
    const [one, other] = [openTab(), openTab()];
    one.start(signedIn);
    await vi.waitFor(() => expect(other.current()).toEqual(signedIn));
    const third = openTab();
    third.start({ token: 'another' });
    third.end();
    const last = openTab();
    await last.join(1000);
    expect([one, other, last].map(tab => tab.current())).toEqual([signedIn, signedIn, signedIn]);
  });
});
