import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something outside that the application must never reach: an HTTP server and a UDP socket that count. */
export type Listener = {
  readonly httpPort: number;
  readonly udpPort: number;
  /** What was received, by HTTP or UDP. */
  readonly received: string[];
  close(): Promise<void>;
};

/** Starts listening on the loopback. */
export async function listenOutside(): Promise<Listener> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    received.push(`${request.method} ${request.url}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('outside');
  });
  server.on('connection', () => received.push('connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const udp = createSocket('udp4');
  udp.on('message', () => received.push('datagram'));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  return {
    httpPort: (server.address() as AddressInfo).port,
    udpPort: udp.address().port,
    received,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await new Promise<void>((resolve) => udp.close(resolve));
    },
  };
}
