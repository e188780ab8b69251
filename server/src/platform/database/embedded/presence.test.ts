import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { enter } from './presence.ts';

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

test('a server that stops in the same breath in which it lets us in counts as leaving', async () => {
  const url = await servedBy((socket) => {
    socket.end(Buffer.concat([LET_IN, READY, errorOf('57P01')]));
  });
  expect(await enter(url)).toBeUndefined();
});

test('a server that shuts the door without a word counts as leaving', async () => {
  const url = await servedBy((socket) => socket.destroy());
  expect(await enter(url)).toBeUndefined();
});

test('a wrong password is an error, and no server that leaves', async () => {
  const url = await servedBy((socket) => {
    socket.end(errorOf('28P01'));
  });
  await expect(enter(url)).rejects.toMatchObject({ code: '28P01' });
});

/** The address of a server that answers the first words of a client as told. */
async function servedBy(answer: (socket: Socket) => void): Promise<string> {
  const listening = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  server = listening;
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  const { port } = listening.address() as AddressInfo;
  return `postgres://banshi:invented@127.0.0.1:${port}/postgres`;
}

/** AuthenticationOk and ReadyForQuery of the frontend/backend protocol. */
const LET_IN = message('R', Buffer.from([0, 0, 0, 0]));
const READY = message('Z', Buffer.from('I'));

function errorOf(code: string): Buffer {
  return message('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mspoken by a test\0\0`));
}

function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}
