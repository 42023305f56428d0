import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What webhooks of the tests are delivered to: answers 204, and 503 below `/broken`. */
export const receiver = async () => {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(request.url?.startsWith('/broken') ? 503 : 204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
