import { ROLES } from '@banshi/contract/roles';
import { CASE_TRANSITIONS, type Transition } from '@banshi/server/modules/cases/index';

/** Prints docs/lifecycle.md: the table of transitions as a jurist reads it, and the picture of it. */
function page(rows: readonly Transition[]): string {
  return `# The lifecycle of a case (办件)

Drawn from \`server/src/modules/cases/core/lifecycle.ts\`; do not edit. Articles are of the 行政许可法 unless another rule is named.

| Action | 动作 | From | To | By | Clock | Article | Event |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map(row).join('\n')}

\`\`\`mermaid
stateDiagram-v2
${rows.flatMap(arrows).join('\n')}
\`\`\`
`;
}

function row({ action, term, by, from, to, clock, article, event }: Transition): string {
  const roles = by.map((role) => ROLES[role]).join('、');
  const cells = [action, term, fromText(from), to, roles, clock, article, `\`${event}\``];
  return `| ${cells.join(' | ')} |`;
}

function fromText(from: Transition['from']): string {
  return from === 'nothing' ? '–' : from.join(', ');
}

function arrows({ term, from, to }: Transition): string[] {
  const starts = from === 'nothing' ? ['[*]'] : from;
  return starts.map((start) => `  ${start} --> ${to}: ${term}`);
}

process.stdout.write(page(CASE_TRANSITIONS));
