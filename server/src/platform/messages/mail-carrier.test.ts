import { once } from 'node:events';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMailCarrier } from './mail-carrier.ts';

const PASSWORD = 'only for tests';
const MESSAGE = {
  id: 'a-case-1',
  to: 'zhang@applicant.example',
  subject: '办件SC2206130000011的办理情况',
  text: '您的办件已受理。',
  about: { kind: 'ACCEPTED', caseNumber: 'SC2206130000011' },
};

interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

let mail: SMTPServer;
let port: number;
const letters: Letter[] = [];
let refuses: number | undefined;

beforeAll(async () => {
  mail = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      const isRight = username === 'notice@centre.example' && password === PASSWORD;
      done(isRight ? null : new Error('who are you'), { user: username });
    },
    onRcptTo: (_address, _session, done) =>
      done(
        refuses === undefined ? null : Object.assign(new Error('no'), { responseCode: refuses }),
      ),
    onData: async (stream, { envelope }, done) => {
      let source = '';
      for await (const part of stream) source += part;
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      letters.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
      done();
    },
  });
  // Whoever hangs up in the middle of a greeting is no fault of the trial.
  mail.on('error', () => undefined);
  mail.listen(0, '127.0.0.1');
  await once(mail.server, 'listening');
  const place = mail.server.address();
  port = typeof place === 'object' && place ? place.port : 0;
});
afterAll(() => mail.close());
beforeEach(() => {
  letters.length = 0;
  refuses = undefined;
});

const carrier = (given: { secret?: string; mustBeSecure?: boolean; at?: number } = {}) =>
  createMailCarrier({
    url: `smtp://notice%40centre.example@127.0.0.1:${given.at ?? port}`,
    secret: given.secret ?? PASSWORD,
    mustBeSecure: given.mustBeSecure ?? false,
  });

test('a letter goes to one address, known by the id of its message, and asks for no answer', async () => {
  expect(await carrier().send(MESSAGE)).toEqual({ ok: true, value: undefined });
  const [letter] = letters;
  expect(letter).toMatchObject({ from: 'notice@centre.example', to: [MESSAGE.to] });
  expect(letter?.source).toContain('Message-ID: <a-case-1@centre.example>');
  expect(letter?.source).toContain('Auto-Submitted: auto-generated');
  const [, text] = letter?.source.split('\r\n\r\n') ?? [];
  expect(Buffer.from(text ?? '', 'base64').toString('utf8')).toContain(MESSAGE.text);
});

test.each([450, 550])(
  'an address refused with %i is a refusal that tells its code',
  async (code) => {
    refuses = code;
    expect(await carrier().send(MESSAGE)).toEqual({
      ok: false,
      refusal: { fault: 'refused', status: code },
    });
    expect(letters).toEqual([]);
  },
);

test('a wrong password is a refusal', async () => {
  const sent = await carrier({ secret: 'another' }).send(MESSAGE);
  expect(sent).toEqual({ ok: false, refusal: { fault: 'refused', status: 535 } });
});

test('nothing is said over a connection that cannot be secured', async () => {
  const sent = await carrier({ mustBeSecure: true }).send(MESSAGE);
  expect(sent.ok).toBe(false);
  expect(letters).toEqual([]);
});

test('where nobody listens there is no answer', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const place = gone.address();
  gone.close();
  await once(gone, 'close');
  const at = typeof place === 'object' && place ? place.port : 0;
  expect(await carrier({ at }).send(MESSAGE)).toEqual({
    ok: false,
    refusal: { fault: 'no-answer', status: null },
  });
});
