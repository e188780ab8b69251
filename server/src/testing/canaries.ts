import type { Endpoint } from '@banshi/contract/endpoint';
import { text } from '@banshi/contract/fields';
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { APPLICANT } from './counter.ts';
import type { Hall } from './hall.ts';
import { type Person, personOf } from './person.ts';
import { findTexts } from './reply-schema.ts';
import { restarted } from './restart.ts';
import type { Schema } from './samples.ts';

/** People who stand in the fields of a case; what no screen shows of them in full. */
export const PEOPLE = {
  applicant: { ...APPLICANT, agentName: '李代办人' },
  receiverName: '王收件人',
} as const;

const { name, idNumber, mobile, email, agentName } = PEOPLE.applicant;
export const IN_FIELDS: readonly string[] = [
  ...[name, idNumber, mobile, email, agentName],
  PEOPLE.receiverName,
];

/** Numbers that somebody typed into a sentence; invented, the first with its right check character. */
export const TYPED_NUMBERS: readonly string[] = ['510104198504232225', '13711112222'];
export const TYPED = `（${name}，身份证${TYPED_NUMBERS[0]}，电话${TYPED_NUMBERS[1]}）`;

/** A free text is at least as long, and takes what people write about people. */
const SENTENCE_LENGTH_MIN = 200;
const FREE_TEXT = text(SENTENCE_LENGTH_MIN).pattern;
/** What is said of cases; other files are about no person. */
const TAGS: ReadonlySet<string> = new Set([
  ...['cases', 'documents', 'licences', 'notices', 'supervision'],
]);
/** Names of applicants and words that have to stand somewhere already are no sentences. */
const NO_SENTENCES: ReadonlySet<string> = new Set(['applicant', 'name', 'from']);

/** What is published by itself refuses a sentence with numbers; why a rule is changed is about nobody. */
const NOT_TYPED_INTO: ReadonlySet<string> = new Set(['correctNotice', 'setRuleParameter']);

/** The same hall, in which everybody types numbers and a name into every sentence about a case; `logged` takes the log. */
export async function hallOfTypists(hall: Hall, logged: (line: string) => void): Promise<Hall> {
  const app = await restarted({ house: hall.house, db: hall.db, logged, level: 'info' });
  const typist = (person: Person): Person => {
    const own = personOf(app, person);
    return {
      ...own,
      call: (endpoint, input) => own.call(endpoint, withTyped(endpoint, input)),
    };
  };
  return {
    ...hall,
    app,
    stranger: typist(hall.stranger),
    as: async (...who) => typist(await hall.as(...who)),
  };
}

function withTyped<Given>({ operationId, tag, body }: Endpoint, given: Given): Given {
  const typed: unknown = Reflect.get(Object(given), 'body');
  if (!TAGS.has(tag) || NOT_TYPED_INTO.has(operationId) || body === undefined) return given;
  return typed === undefined ? given : { ...given, body: typedInto(body as Schema, typed) };
}

function typedInto(schema: Schema, value: unknown): unknown {
  if (typeof value === 'string') return isSentence(schema) ? `${value}${TYPED}` : value;
  if (Array.isArray(value)) return value.map((one) => typedInto(itemsOf(schema), one));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([field, one]) => [
    field,
    NO_SENTENCES.has(field) ? one : typedInto(fieldOf(schema, field), one),
  ]);
  return Object.fromEntries(fields);
}

function isSentence({ anyOf, type, maxLength = 0, pattern }: Schema): boolean {
  if (anyOf) return anyOf.some(isSentence);
  return type === 'string' && pattern === FREE_TEXT && maxLength >= SENTENCE_LENGTH_MIN;
}

function itemsOf({ anyOf, items }: Schema): Schema {
  return items ?? anyOf?.find((one) => one.items)?.items ?? {};
}

function fieldOf({ anyOf, properties }: Schema, field: string): Schema {
  const own = properties ?? anyOf?.find((one) => one.properties?.[field])?.properties;
  return own?.[field] ?? {};
}

/** The columns of all tables in which one of these stands, in clear or in the bytes of a column. */
export async function columnsWith(
  db: Database,
  sought: readonly string[],
): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by name`.execute(db);
  const forms = sought.flatMap((one) => [one, Buffer.from(one).toString('hex')]);
  const found = new Set<string>();
  for (const { name: table } of tables) {
    const { rows } = await sql<{ row: object }>`
      select to_jsonb(t) as row from ${sql.table(table)} t
      where t::text like any(${forms.map((one) => `%${one}%`)})`.execute(db);
    const isSought = (written: string) => forms.some((one) => written.includes(one));
    for (const { row } of rows) {
      for (const path of findTexts(row, isSought)) found.add(`${table}${columnOf(path)}`);
    }
  }
  return [...found].toSorted();
}

function columnOf(path: string): string {
  return `.${path.split('/')[1]}`;
}
