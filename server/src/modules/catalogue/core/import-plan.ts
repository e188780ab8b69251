import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { unknownBodies } from './chain-rules.ts';
import { coHandlerFindings, type NamedBody } from './co-handlers.ts';
import { codeFindings } from './code-rules.ts';
import type { Finding, MatterBody, MatterCodes } from './matter-body.ts';
import { matterChanges } from './matter-diff.ts';
import { matterFindings } from './matter-rules.ts';
import type { MatterStand } from './matter-stand.ts';
import { unknownPrincipal } from './power-rules.ts';
import { type NextVersion, nextVersion } from './publication.ts';

/** One matter as a file brings it. */
export interface ImportEntry extends MatterCodes {
  readonly department: string;
  readonly effectiveOn: LocalDate | undefined;
  readonly reason: string | undefined;
  readonly body: MatterBody;
}

/** A body that matters may belong to. */
export interface Department extends NamedBody {
  readonly id: number;
  readonly creditCode: string;
}

/** What the import finds in the catalogue. */
export interface ImportContext {
  readonly known: ReadonlyMap<string, MatterStand>;
  readonly departments: ReadonlyMap<string, Department>;
  /** `changes`: a changed matter is published too; `new-only`: it becomes a draft. */
  readonly publish: 'changes' | 'new-only';
  readonly at: Instant;
}

/** What is to be done with one entry. */
export type ImportStep =
  | { readonly do: 'nothing' }
  | {
      readonly do: 'create';
      readonly entry: ImportEntry;
      readonly departmentId: number;
      readonly next: NextVersion;
    }
  | { readonly do: 'publish'; readonly matter: MatterStand; readonly next: NextVersion }
  | { readonly do: 'draft'; readonly matter: MatterStand; readonly body: MatterBody };

/** A finding with the entry it belongs to, counted from 0. */
export interface ImportFinding extends Finding {
  readonly index: number;
}

/** What to do with each entry, or everything that is wrong with the file; never half of it. */
export function planImport(
  entries: readonly ImportEntry[],
  context: ImportContext,
): Result<ImportStep[], readonly ImportFinding[]> {
  const findings: ImportFinding[] = [];
  const steps: ImportStep[] = [];
  const seen = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const earlier = seen.get(entry.taskCode);
    seen.set(entry.taskCode, index);
    const step = earlier === undefined ? stepFor(entry, context) : refuse([twice(earlier)]);
    if (step.ok) steps.push(step.value);
    else findings.push(...step.refusal.map((finding) => ({ index, ...finding })));
  }
  return findings.length > 0 ? refuse(findings) : ok(steps);
}

function twice(earlier: number): Finding {
  const message = `this code stands in the file already, as matters[${earlier}]; write each once`;
  return { path: 'taskCode', rule: 'twice', message };
}

function stepFor(entry: ImportEntry, context: ImportContext): Result<ImportStep, Finding[]> {
  const department = context.departments.get(entry.department);
  if (!department) {
    const message = `there is no department "${entry.department}"; use the code of an organisation`;
    return refuse([{ path: 'department', rule: 'department-unknown', message }]);
  }
  const codes = codeFindings(entry, entry.body, department.creditCode);
  if (codes.length > 0) return refuse(codes);
  const isKnown = (code: string) => context.departments.has(code);
  const unknown = [
    ...unknownBodies(entry.body, isKnown),
    ...unknownPrincipal(entry.body, { isKnown, own: entry.department }),
    ...coHandlerFindings(entry.body, context.departments.values()),
  ];
  if (unknown.length > 0) {
    return refuse(unknown.map(inBody));
  }
  const matter = context.known.get(entry.taskCode);
  if (!matter) return creation(entry, department, context);
  if (matter.state === 'CANCELLED') {
    const message = 'this matter is cancelled and its code is never used again; give a new one';
    return refuse([{ path: 'taskCode', rule: 'cancelled', message }]);
  }
  return change(entry, matter, context);
}

function creation(
  entry: ImportEntry,
  department: Department,
  context: ImportContext,
): Result<ImportStep, Finding[]> {
  const next = nextFor(entry, undefined, context.at);
  if (!next.ok) return next;
  return ok({ do: 'create', entry, departmentId: department.id, next: next.value });
}

function change(
  entry: ImportEntry,
  matter: MatterStand,
  { publish, at }: ImportContext,
): Result<ImportStep, Finding[]> {
  const { latest, draft } = matter;
  const isKnown = (body: MatterBody | undefined) =>
    body !== undefined && matterChanges(body, entry.body).length === 0;
  if (isKnown(latest?.body)) return ok({ do: 'nothing' });
  if (publish === 'new-only' && isKnown(draft?.body)) return ok({ do: 'nothing' });
  if (draft && draft.editors.length > 0) {
    const message = `people are working on its draft (${draft.stage}); have it published or discarded first, or leave this matter out of the file`;
    return refuse([{ path: 'taskCode', rule: 'draft-in-work', message }]);
  }
  if (publish === 'new-only') {
    // People may leave a draft unfinished; a file says what was decided.
    const wrong = matterFindings(entry.body);
    return wrong.length > 0
      ? refuse(wrong.map(inBody))
      : ok({ do: 'draft', matter, body: entry.body });
  }
  const next = nextFor({ ...entry, effectiveOn: dayAhead(entry, matter, at) }, latest, at);
  return next.ok ? ok({ do: 'publish', matter, next: next.value }) : next;
}

/**
 * The day in a file is the first day of what it once brought; a change takes effect at once unless
 * its day lies ahead.
 */
function dayAhead(
  { effectiveOn }: ImportEntry,
  { latest }: MatterStand,
  at: Instant,
): LocalDate | undefined {
  if (!latest || effectiveOn === undefined) return effectiveOn;
  return effectiveOn > localDateOf(at) ? effectiveOn : undefined;
}

function nextFor(
  { body, effectiveOn, reason }: ImportEntry,
  latest: MatterStand['latest'],
  at: Instant,
): Result<NextVersion, Finding[]> {
  const next = nextVersion({ latest, body, effectiveOn, reason, at });
  if (next.ok) return next;
  if (next.refusal.code === 'catalogue/reason-missing') {
    const message = `give the reason for changing ${next.refusal.fields.join(', ')}`;
    return refuse([{ path: 'reason', rule: 'reason-missing', message }]);
  }
  return refuse(next.refusal.findings.map(inBody));
}

function inBody(finding: Finding): Finding {
  return { ...finding, path: pathOf(finding.path) };
}

/** Days and reasons stand beside the list in a file, everything else within it. */
function pathOf(path: string): string {
  if (path === 'effectiveFrom') return path;
  return path === '' ? 'body' : `body.${path}`;
}
