import { readFile } from 'node:fs/promises';
import { linesOf } from './lines-of.ts';
import { signedBy } from './public-keys.ts';
import { allChecks, type DumpVerdict, verifyDump } from './verify-dump.ts';

/**
 * `audit-verify DUMP PUBLIC-KEY.pem [CHECKPOINTS.ndjson]`: whether a dump of the chain holds, by nothing but its own lines,
 * the public key and the checkpoints that were kept elsewhere. It needs neither Banshi nor its database.
 */
async function main([dump, publicKey, kept, ...others]: readonly string[]): Promise<number> {
  if (dump === undefined || publicKey === undefined || others.length > 0) {
    return say(2, 'Usage: audit-verify DUMP PUBLIC-KEY.pem [CHECKPOINTS.ndjson]');
  }
  const isSigned = signedBy(await readFile(publicKey, 'utf8'));
  if (!isSigned) {
    return say(2, `${publicKey} holds no SM2 key; print it with "npx banshi keys public".`);
  }
  const sources = { dump: linesOf(dump), ...(kept === undefined ? {} : { kept: linesOf(kept) }) };
  return tell(await verifyDump(sources, allChecks(isSigned)));
}

function tell({ seals, entries, head, firstBad }: DumpVerdict): number {
  if (firstBad !== undefined || !head) {
    return say(
      1,
      `The dump does not hold from seal ${firstBad ?? 1} on; compare it with a dump or a backup that was kept elsewhere.`,
    );
  }
  const signedAt = new Date(head.at).toISOString();
  return say(
    0,
    `${seals} seals with ${entries} entries hold; the last checkpoint was signed at ${signedAt}.`,
  );
}

function say(status: number, sentence: string): number {
  (status === 0 ? process.stdout : process.stderr).write(`${sentence}\n`);
  return status;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = say(2, `audit-verify cannot read its files: ${String(error)}.`);
}
