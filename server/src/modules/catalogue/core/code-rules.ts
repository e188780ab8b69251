import {
  parseCatalogCode,
  parseTaskCode,
  type TaskCodeParts,
} from '../../../kernel/matter-code.ts';
import type { Finding, MatterBody, MatterCodes } from './matter-body.ts';

type Coded = Pick<MatterBody, 'type' | 'useLevel'>;

/**
 * Whether the codes are of the right shape and agree with each other, with the list and with the
 * credit code of the department (domain.md §2.3).
 */
export function codeFindings(codes: MatterCodes, body: Coded, creditCode: string): Finding[] {
  const { taskCode, catalogCode } = codes;
  if (!parseCatalogCode(catalogCode).ok) {
    return [shape('catalogCode', '12 characters: region 2, type 2, department and item 5, sub 3')];
  }
  const task = parseTaskCode(taskCode);
  if (task.ok) return disagreements(task.value, { catalogCode, creditCode, ...body });
  if (task.refusal.reason === 'body') {
    const message = 'its first 18 characters are no credit code; check the digits';
    return [{ path: 'taskCode', rule: 'credit-code', message }];
  }
  return [shape('taskCode', '31 characters: credit code 18, level 1, catalogCode 12')];
}

function disagreements(
  task: TaskCodeParts,
  { catalogCode, creditCode, type, useLevel }: Coded & { catalogCode: string; creditCode: string },
): Finding[] {
  const typeDigits = catalogCode.slice(2, 4);
  const found: (Finding | undefined)[] = [
    agree('taskCode', task.catalogCode, {
      wanted: catalogCode,
      what: 'its end is the catalogCode',
    }),
    agree('taskCode', task.body, { wanted: creditCode, what: "its start is the department's" }),
    agree('taskCode', String(task.level), {
      wanted: String(useLevel),
      what: 'digit 19 is useLevel',
    }),
    agree('catalogCode', typeDigits, { wanted: type, what: 'digits 3 and 4 are the type' }),
  ];
  return found.filter((one) => one !== undefined);
}

function agree(
  path: string,
  written: string,
  { wanted, what }: { wanted: string; what: string },
): Finding | undefined {
  if (written === wanted) return undefined;
  return {
    path,
    rule: 'codes-agree',
    message: `${what}: ${wanted}, not ${written}; mend one of them`,
  };
}

function shape(path: string, expected: string): Finding {
  return { path, rule: 'code-shape', message: `it has ${expected}; write it so` };
}
