import { join } from 'node:path';
import type { NoticeChannel } from '@banshi/contract/notice-words';
import type { Config, Secrets } from './config.ts';
import { systemNow } from './platform/clock.ts';
import { type Carrier, createFolderCarrier, createHttpCarrier } from './platform/messages/index.ts';

/** What carries notices out of the house by each way of this configuration. */
export function openCarriers(
  { noticeWays, dataDir }: Config,
  { noticeSecrets }: Secrets,
): ReadonlyMap<NoticeChannel, Carrier> {
  return new Map(
    [...noticeWays].map(([way, url]) => [
      way,
      url === undefined
        ? createFolderCarrier(join(dataDir, 'notices'))
        : createHttpCarrier({ url, secret: noticeSecrets.get(way) ?? '', now: systemNow }),
    ]),
  );
}
