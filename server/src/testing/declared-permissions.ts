import { readFile } from 'node:fs/promises';

/** A row of the table of operations: who is admitted and what he reaches. */
export interface DeclaredOperation {
  readonly operationId: string;
  /** Roles, or `anyone`, or `signed-in`. */
  readonly who: readonly string[];
  readonly reach: string;
}

const FILE = new URL('../../../docs/permissions.md', import.meta.url);
const ROW = /^\| (\w+) \| `[A-Z]+ \/api\/[^`]+` \| ([^|]+) \| (\w+) \|$/;

/** What docs/permissions.md declares, read from the page itself. */
export async function readDeclared(): Promise<ReadonlyMap<string, DeclaredOperation>> {
  const lines = (await readFile(FILE, 'utf8')).split('\n');
  const rows = lines.flatMap((line) => {
    const [, operationId = '', who = '', reach = ''] = ROW.exec(line) ?? [];
    return operationId === '' ? [] : [{ operationId, who: who.split(', '), reach }];
  });
  return new Map(rows.map((row) => [row.operationId, row]));
}
