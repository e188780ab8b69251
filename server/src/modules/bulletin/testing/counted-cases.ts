import { parseInstant } from '../../../kernel/instant-text.ts';
import type { Hall } from '../../../testing/hall.ts';
import { registerReports } from '../../cases/index.ts';
import { aReport } from '../../cases/testing/a-report.ts';

/** Registers one case of the bucket, accepted and closed at the given moments. */
export async function countCase(
  { db, house, clock }: Hall,
  given: {
    readonly no: string;
    readonly bucket: 'license' | 'publicService' | 'otherNine';
    readonly accepted?: string;
    readonly closed?: string;
  },
): Promise<void> {
  const { all } = await house.catalogue.matters();
  const matter = all.find(({ bucket }) => bucket === given.bucket);
  if (!matter) throw new Error(`the demo has no matter of ${given.bucket}`);
  const acceptedAt = given.accepted === undefined ? undefined : parseInstant(given.accepted);
  const closedAt = given.closed === undefined ? undefined : parseInstant(given.closed);
  const report = aReport({
    sourceCaseNo: given.no,
    matterId: matter.matterId,
    departmentId: matter.departmentId,
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(closedAt === undefined ? {} : { closedAt }),
  });
  const { protection } = house.caseDeps;
  await registerReports({ db, now: () => clock.now, protection }, [report]);
}
