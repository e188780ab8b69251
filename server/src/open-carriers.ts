import { join } from 'node:path';
import type { NoticeChannel } from '@banshi/contract/notice-words';
import { type Config, isLoopback, type Secrets } from './config.ts';
import { systemNow } from './platform/clock.ts';
import {
  type Carrier,
  createFolderCarrier,
  createHttpCarrier,
  createMailCarrier,
} from './platform/messages/index.ts';

/** What carries notices out of the house by each way of this configuration. */
export function openCarriers(
  { noticeWays, dataDir }: Config,
  { noticeSecrets }: Secrets,
): ReadonlyMap<NoticeChannel, Carrier> {
  const carrierOf = (way: NoticeChannel, url: string | undefined) => {
    if (url === undefined) return createFolderCarrier(join(dataDir, 'notices'));
    const secret = noticeSecrets.get(way) ?? '';
    return way === 'email'
      ? createMailCarrier({ url, secret, mustBeSecure: !isLoopback(new URL(url).hostname) })
      : createHttpCarrier({ url, secret, now: systemNow });
  };
  return new Map([...noticeWays].map(([way, url]) => [way, carrierOf(way, url)]));
}
