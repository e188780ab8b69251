import { Readable } from 'node:stream';
import { importReports } from '../modules/exchange/index.ts';
import type { Hall } from './hall.ts';

/** Imports one case of a bucket with the moments that a test counts. */
export async function countCase(
  { house }: Hall,
  given: {
    readonly no: string;
    readonly bucket: 'license' | 'publicService' | 'otherNine';
    readonly acceptedAt?: string;
    readonly closedAt?: string;
  },
): Promise<void> {
  const { no, bucket, ...moments } = given;
  const { all } = await house.catalogue.matters();
  const matter = all.find((one) => one.bucket === bucket && one.state === 'PUBLISHED');
  const line = {
    source: 'test',
    sourceCaseNo: no,
    matter: matter?.taskCode,
    applicant: { kind: 'person', name: '示例申请人', idType: '111', idNo: '510104199003071018' },
    summary: '示例',
    channel: 'window',
    area: '510000',
    ...moments,
    ...(given.closedAt === undefined ? {} : { closeType: 'granted' }),
  };
  const lines = Readable.from([Buffer.from(`${JSON.stringify(line)}\n`)]);
  await importReports(house.importDeps, lines, {
    onRejected: async (rejections) => {
      throw new Error(`the case of the test was rejected: ${JSON.stringify(rejections)}`);
    },
  });
}
