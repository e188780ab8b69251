import { DAY_PATTERN, TEXT_PATTERN } from '../../fields.ts';
import { type Facts, fact, wordFor } from '../facts.ts';

const places: Readonly<Record<string, string>> = {
  body: 'the body',
  params: 'the address',
  querystring: 'the query',
};

/** How a field is to be written, by the rule that it breaks and what this rule asks for. */
const rules: Readonly<Record<string, (asked: string) => string>> = {
  required: () => 'is missing: please give it',
  additionalProperties: () => 'is not known here: please leave it out',
  type: (asked) => `is of a wrong type: please give ${asked}`,
  enum: (asked) => `is none of the words known here: please give one of ${asked}`,
  minLength: (asked) => `is too short: please give ${asked} characters at least`,
  maxLength: (asked) => `is too long: please give ${asked} characters at most`,
  minimum: (asked) => `is too small: please give ${asked} at least`,
  maximum: (asked) => `is too large: please give ${asked} at most`,
  minItems: (asked) => `has too few entries: please give ${asked} at least`,
  maxItems: (asked) => `has too many entries: please give ${asked} at most`,
  uniqueItems: () => 'has an entry twice: please give each once',
};

const forms: Readonly<Record<string, string>> = {
  [DAY_PATTERN]: 'is no day of the years 1900 to 2999: please write it as 2026-11-23',
  [TEXT_PATTERN]: 'holds a control character: please leave it out',
  'date-time': 'is not written as a moment: please write it as 2026-11-23T09:30:00+08:00',
  uuid: 'is not written as an id: please give the one that the system has answered',
};

/** Which field of a request breaks the contract, and how it is written. */
export function malformed(facts: Facts): string {
  const asked = fact(facts, 'asked');
  const fault =
    rules[fact(facts, 'rule')]?.(asked) ??
    forms[asked] ??
    'is not in the form it takes: please compare it with the description of the operation';
  const path = fact(facts, 'path', '/');
  const where = wordFor(places, facts, 'where') || 'what was sent';
  return path === '/' ? `${capital(where)} ${fault}.` : `In ${where}, ${path} ${fault}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const unreadables: Readonly<Record<string, string>> = {
  'not-json': 'The body is no JSON in UTF-8: please send one JSON value',
  'too-deep': 'The body is nested too deep: please use 32 levels at most',
  'duplicate-key': 'The body names a key twice in one object: please give each key once',
  'lone-surrogate': 'The body holds half a character: please write it whole',
  'forbidden-key': 'The body holds a key or character that is never taken: please leave it out',
  'not-a-form': 'The form ends too early or has no parts: please send the file anew',
  address: 'The address cannot be decoded: please write it in percent-encoded UTF-8',
  'not-http': 'What was sent is no HTTP request: please send HTTP/1.1',
};

/** Why a request could not be read at all. */
export function unreadable(facts: Facts): string {
  const reason = unreadables[fact(facts, 'reason')];
  return `${reason ?? 'The request could not be read: please reload the page and try again'}.`;
}
