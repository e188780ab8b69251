import { buffer } from 'node:stream/consumers';
import { sm3 } from '../../platform/crypto/index.ts';
import type { Imprint } from '../../platform/typesetting/imprint.ts';
import { bulletinDocument } from './core/bulletin-document.ts';
import { officialText } from './core/official-text.ts';
import { parseBulletinFile } from './core/parse-bulletin-file.ts';
import type { BulletinDeps } from './deps.ts';
import { layOutDocument } from './formats/render-layout.ts';
import { WORDS_VERSION } from './formats/template-versions.ts';
import { type KeptIssue, keptIssues } from './queries/kept-issues.ts';

/** What of an issue is not what was signed. */
export type IssueFault =
  | 'content-digest'
  | 'text-digest'
  | 'pages-missing'
  | 'pages-digest'
  | 'archive-digest'
  | 'words-differ'
  | 'pages-differ';

/** An issue, what is wrong with it, and what was made again of it. */
export interface VerifiedIssue {
  readonly issueId: string;
  readonly year: number;
  readonly issueNo: number;
  readonly templateVersion: number | null;
  readonly faults: readonly IssueFault[];
  /** Words are made again by the version that made them, pages with the same templates, fonts and compiler. */
  readonly wordsAgain: boolean;
  readonly pagesAgain: boolean;
}

type VerifyDeps = Pick<BulletinDeps, 'db' | 'files' | 'typesetter'>;

/** Holds signed issues, or one of them, against the digests of their signing, and makes words and pages again. */
export async function verifyIssues(
  deps: VerifyDeps,
  issueId?: string,
): Promise<readonly VerifiedIssue[]> {
  const imprint = await deps.typesetter.imprint();
  const verified: VerifiedIssue[] = [];
  for (const issue of await keptIssues(deps.db, issueId)) {
    verified.push(await verifyIssue(deps, issue, imprint));
  }
  return verified;
}

async function verifyIssue(
  deps: VerifyDeps,
  issue: KeptIssue,
  imprint: Imprint,
): Promise<VerifiedIssue> {
  const pages = await deps.files.read(issue.pdfSm3.toString('hex'));
  const pdf = pages && (await buffer(pages));
  const again = await madeAgain(deps, issue, imprint);
  const checks: readonly (readonly [fault: IssueFault, holds: boolean])[] = [
    ['content-digest', sm3(issue.content).equals(issue.contentSm3)],
    ['text-digest', sm3(issue.text).equals(issue.textSm3)],
    ['pages-missing', pdf !== undefined],
    ['pages-digest', pdf === undefined || sm3(pdf).equals(issue.pdfSm3)],
    ['archive-digest', issue.archived.every((one) => sm3(one.content).equals(one.sm3))],
    ['words-differ', again.text === undefined || again.text === issue.text],
    ['pages-differ', again.pdfSm3 === undefined || again.pdfSm3.equals(issue.pdfSm3)],
  ];
  const { issueId, year, issueNo, templateVersion } = issue;
  return {
    ...{ issueId, year, issueNo, templateVersion },
    faults: checks.flatMap(([fault, holds]) => (holds ? [] : [fault])),
    wordsAgain: again.text !== undefined,
    pagesAgain: again.pdfSm3 !== undefined,
  };
}

/** The words where their version is that of today, the pages where all that made them is here. */
async function madeAgain(
  { typesetter }: VerifyDeps,
  issue: KeptIssue,
  { renderer, templateSm3, fontsSm3 }: Imprint,
): Promise<{ readonly text?: string; readonly pdfSm3?: Buffer }> {
  if (issue.templateVersion !== WORDS_VERSION) return {};
  const parsed = parseBulletinFile(readJson(issue.content));
  if (!parsed.ok) return { text: '' };
  const document = bulletinDocument(parsed.value, new Map());
  const text = officialText(document);
  const isSame =
    issue.renderer === renderer &&
    issue.templateSm3.equals(templateSm3) &&
    issue.fontsSm3.equals(fontsSm3);
  if (!isSame) return { text };
  const laidOut = await layOutDocument(typesetter, document);
  return { text, pdfSm3: laidOut.ok ? sm3(laidOut.value.pdf) : Buffer.alloc(0) };
}

/** Nothing of a file that somebody broke. */
function readJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
