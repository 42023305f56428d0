export class Refused extends Error {
  constructor(
    request: string,
    readonly status: number,
    readonly body: string,
  ) {
    super(`${request} was answered ${status} ${body}`);
  }
}

/** The REST API of a running server, as one caller sees it. Every call answers the parsed body, or throws {@link Refused}. */
export class Api {
  private constructor(
    readonly server: string,
    readonly token: string | undefined,
    private readonly store: string,
  ) {}

  /** Nobody in particular, at the scope of all store views. */
  static guest(server: string): Api {
    return new Api(server.replace(/\/$/, ''), undefined, 'all');
  }

  static async signedIn(server: string, username: string, password: string): Promise<Api> {
    return Api.guest(server).signedIn(username, password);
  }

  /** Another user of the same server. */
  async signedIn(username: string, password: string): Promise<Api> {
    const guest = Api.guest(this.server);
    return new Api(this.server, await guest.post<string>('integration/admin/token', { username, password }), 'all');
  }

  /** The same caller in one store view. */
  at(store: string): Api {
    return new Api(this.server, this.token, store);
  }

  get<T>(path: string): Promise<T> {
    return this.call('GET', path);
  }

  post<T = unknown>(path: string, body?: unknown): Promise<T> {
    return this.call('POST', path, body);
  }

  put<T = unknown>(path: string, body?: unknown): Promise<T> {
    return this.call('PUT', path, body);
  }

  delete<T = unknown>(path: string): Promise<T> {
    return this.call('DELETE', path);
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.server}/rest/${this.store}/V1/${path}`, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(this.token === undefined ? {} : { Authorization: `Bearer ${this.token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Refused(`${method} ${path}`, response.status, await response.text());
    return (await response.json()) as T;
  }
}
