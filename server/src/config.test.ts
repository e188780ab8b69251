import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { clamdText } from './config-clamd.ts';
import { leadsSomewhere } from './config-host.ts';
import { kindOnDisk } from './config-places.ts';

test('nothing set gives a machine of its own', () => {
  const read = readConfig({});
  if (!read.ok) throw new Error('refused');
  expect(read.value.config).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    dataDir: resolve('data'),
    keyFile: join(resolve('data'), 'keys.json'),
    signingKeyFile: join(resolve('data'), 'signing-key.json'),
    filesFolder: join(resolve('data'), 'files'),
    checkpointFile: join(resolve('data'), 'checkpoints.ndjson'),
    publicAddress: 'http://127.0.0.1:3000',
    logLevel: 'info',
    secureCookies: false,
  });
  expect(read.value.secrets).toEqual({ databaseUrl: undefined, noticeSecrets: new Map() });
});

test('every wrong setting is named at once, with what to write instead', () => {
  const read = readConfig({
    PORT: '99999',
    DATABASE_URL: 'mysql://x:geheim@db/x',
    LOG_LEVEL: 'loud',
    DATABASE_POOL_MAX: '1.5',
    COOKIE_INSECURE: 'yes',
  });
  if (read.ok) throw new Error('accepted');
  expect(read.refusal.map((sentence) => sentence.split(' ')[0])).toEqual([
    'PORT',
    'LOG_LEVEL',
    'COOKIE_INSECURE',
    'DATABASE_POOL_MAX',
    'DATABASE_URL',
  ]);
  expect(read.refusal[0]).toBe('PORT is "99999"; give a whole number from 1 to 65535.');
  expect(read.refusal.join()).not.toContain('geheim');
});

test.each(['0', '-1', '80 80', '0x50', '3000.0', 'NaN'])('the port %s is refused', (PORT) => {
  expect(readConfig({ PORT }).ok).toBe(false);
});

test.each(['postgres://', 'postgres://host', 'host:5432/db', 'http://host/db'])(
  'the database address %s is refused',
  (DATABASE_URL) => {
    expect(readConfig({ DATABASE_URL }).ok).toBe(false);
  },
);

test('cookies are for HTTPS only as soon as others can reach the server', () => {
  const open = readConfig({ HOST: '0.0.0.0' });
  expect(open.ok && open.value.config.secureCookies).toBe(true);
  const asked = readConfig({ HOST: '0.0.0.0', COOKIE_INSECURE: '1' });
  expect(asked.ok && asked.value.config.secureCookies).toBe(false);
});

test('the public address is scheme and host, and no more', () => {
  const read = readConfig({ PUBLIC_ADDRESS: 'https://banshi.example/' });
  expect(read.ok && read.value.config.publicAddress).toBe('https://banshi.example');
  for (const PUBLIC_ADDRESS of ['banshi.example', 'ftp://x', 'https://x/path', 'https://a:b@x']) {
    expect(readConfig({ PUBLIC_ADDRESS }).ok).toBe(false);
  }
});

test('places that cannot be are named at once, before anything is begun', () => {
  const kindOf = (path: string) => {
    if (path === '/etc/hostname') return 'other' as const;
    return ['/', '/etc', '/srv'].includes(path) ? ('folder' as const) : ('nothing' as const);
  };
  const wrong = {
    BANSHI_DATA: '/etc/hostname/data',
    FONT_DIR: '/none',
    KEY_FILE: '/none/keys.json',
    TRUSTED_PROXIES: '10.0.0.0/8, garbage, 10.0.0.1/33',
  };
  const read = readConfig(wrong, { kindOf, isKnownHost: true });
  expect(read.ok ? [] : read.refusal).toEqual([
    'BANSHI_DATA is /etc/hostname/data, but /etc/hostname is no folder; give a folder, or where to make one.',
    'KEY_FILE is /none/keys.json, where no file can be; give a file in a folder that is there.',
    'FONT_DIR is /none, which is no folder; give the folder of your fonts.',
    'TRUSTED_PROXIES names garbage, 10.0.0.1/33; give addresses such as 10.0.0.5 or ranges such as 10.0.0.0/8.',
  ]);
  const right = {
    BANSHI_DATA: '/srv/new/banshi',
    FONT_DIR: '/srv',
    KEY_FILE: '/srv/keys.json',
    TRUSTED_PROXIES: 'loopback fd00::/8 10.0.0.1',
  };
  expect(readConfig(right, { kindOf, isKnownHost: true }).ok).toBe(true);
});

test.each([
  ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
  ['clamd.internal:3310', { host: 'clamd.internal', port: 3310 }],
  ['[fd00::7]:3310', { host: 'fd00::7', port: 3310 }],
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['', undefined],
])('the virus scanner at %s is known, and told as it was written', (BANSHI_CLAMD, clamd) => {
  const read = readConfig({ BANSHI_CLAMD });
  expect(read.ok && read.value.config.clamd).toEqual(clamd);
  expect(clamd === undefined ? '' : clamdText(clamd)).toBe(BANSHI_CLAMD);
});

test.each(['3310', 'clamd', 'clamd:0', 'clamd:70000', 'http://clamd:3310', 'a b:3310', ':3310'])(
  'the virus scanner %s is refused with how to write it',
  (BANSHI_CLAMD) => {
    const read = readConfig({ BANSHI_CLAMD });
    expect(read.ok ? [] : read.refusal).toEqual([
      `BANSHI_CLAMD is "${BANSHI_CLAMD}"; give host and port of a clamd, such as 127.0.0.1:3310, or the path of its socket, such as /run/clamav/clamd.ctl.`,
    ]);
  },
);

test('an empty setting counts as not set', () => {
  expect(readConfig({ PORT: ' ', DATABASE_URL: '' }).ok).toBe(true);
});

test('notices are laid into a folder unless the operator names another way', () => {
  const read = readConfig({});
  expect(read.ok && [...read.value.config.noticeWays]).toEqual([['folder', undefined]]);
});

test('a way that posts needs its address and its secret', () => {
  const SMS_URL = 'https://sms.example/send';
  const SMS_SECRET = 'sixteen letters!';
  const read = readConfig({ NOTICES_BY: 'sms, folder', SMS_URL, SMS_SECRET });
  if (!read.ok) throw new Error(read.refusal.join());
  expect([...read.value.config.noticeWays]).toEqual([
    ['sms', SMS_URL],
    ['folder', undefined],
  ]);
  expect([...read.value.secrets.noticeSecrets]).toEqual([['sms', SMS_SECRET]]);
  const bare = readConfig({ NOTICES_BY: 'webhook,pigeon', WEBHOOK_SECRET: 'geheim' });
  if (bare.ok) throw new Error('accepted');
  expect(bare.refusal).toEqual([
    'NOTICES_BY is "webhook,pigeon"; give one or more of sms, email, webhook, folder.',
    'WEBHOOK_URL is no address to post notices to; give one that begins with https://.',
    'WEBHOOK_SECRET is missing or short; give 16 characters or more.',
  ]);
});

test.each([
  ['smtps://notice@centre.example@mail.example:465', true],
  ['smtp://notice%40centre.example@mail.example', true],
  ['smtps://mail.example', false],
  ['smtps://notice@centre.example:word@mail.example', false],
  ['https://notice@centre.example@mail.example', false],
  ['', false],
])('letters leave by %s: %s', (EMAIL_URL, isRight) => {
  const read = readConfig({ NOTICES_BY: 'email', EMAIL_URL });
  expect(read.ok).toBe(isRight);
  if (!read.ok)
    expect(read.refusal.join()).toMatch(/^EMAIL_URL is no mail system; [^:]+:\/\/sender@/);
});

test.each(['http://sms.example/', 'https://a:b@sms.example/', 'sms.example', ''])(
  'numbers of people are not posted to %s',
  (SMS_URL) => {
    const SMS_SECRET = 'sixteen letters!';
    expect(readConfig({ NOTICES_BY: 'sms', SMS_URL, SMS_SECRET }).ok).toBe(false);
  },
);

test('a host that leads nowhere is named with the other wrong settings', async () => {
  expect(await leadsSomewhere('no such host')).toBe(false);
  for (const host of [undefined, ' ', 'localhost', '0.0.0.0', '::', '10.0.0.5']) {
    expect(await leadsSomewhere(host)).toBe(true);
  }
  const machine = { kindOf: kindOnDisk, isKnownHost: false };
  const read = readConfig({ HOST: 'no such host', PORT: '0' }, machine);
  if (read.ok) throw new Error('accepted');
  expect(read.refusal.map((sentence) => sentence.split(' ')[0])).toEqual(['HOST', 'PORT']);
  expect(read.refusal[0]).toContain('is "no such host", which is no address');
});
