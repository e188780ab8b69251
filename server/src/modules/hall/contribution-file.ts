import { submitContribution } from '@banshi/contract/hall-contributions';
import type { FastifyReply } from 'fastify';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { asAttachment } from '../../platform/http/index.ts';
import { type Actor, holds } from '../identity/index.ts';
import type { HallDeps } from './deps.ts';
import { findContribution } from './queries/contributions.ts';
import { findSubmissionFile } from './queries/submission-files.ts';

interface AskedFile {
  readonly contributionId: string;
  readonly fileId: string;
}

/** Sends a file that a contribution was reported with; its name is the one that was kept. */
export async function sendContributionFile(
  { db, files }: Pick<HallDeps, 'db' | 'files'>,
  asked: AskedFile,
  reply: FastifyReply,
): Promise<Result<undefined, { readonly code: 'hall/not-found' }>> {
  const found = await findSubmissionFile(db, asked);
  const content = found && (await files.read(found.fileId));
  if (!content) return refuse({ code: 'hall/not-found' });
  await asAttachment(reply, found.name).send(content);
  return ok(undefined);
}

/** The same, to who reports for the body that it came from. */
export async function sendOwnContributionFile(
  deps: Pick<HallDeps, 'db' | 'files'>,
  { actor, ...asked }: AskedFile & { readonly actor: Actor },
  reply: FastifyReply,
): Promise<Result<undefined, { readonly code: 'hall/not-found' | 'hall/of-others' }>> {
  const found = await findContribution(deps.db, asked.contributionId);
  if (!found) return refuse({ code: 'hall/not-found' });
  if (!holds(actor, submitContribution.access, found.organisationId)) {
    return refuse({ code: 'hall/of-others' });
  }
  return sendContributionFile(deps, asked, reply);
}
