import { findPersons } from '@banshi/contract/cases';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../../../api/call.ts';
import { paths } from '../../../frame/paths.ts';
import { useSentence } from '../../../frame/use-sentence.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';

/** A number is of ASCII letters and digits; whatever holds something else is a name. */
const NAME = /[^\x20-\x7e]/;
const NAME_LENGTH_MIN = 2;

/** Whether a name stands where the number of a document should. */
export function isNameTyped(typed: string): boolean {
  const name = typed.trim();
  return NAME.test(name) && name.length >= NAME_LENGTH_MIN;
}

type Found = ReplyOf<typeof findPersons>;

/** What is known of a look for people by name; the name is asked for once, since each asking counts. */
export interface PersonsFound {
  readonly reply: Found | undefined;
  readonly error: Error | null;
}

/** People of a whole name, looked for when its field is left. */
export function usePersons(): {
  readonly found: PersonsFound;
  readonly find: (name: string) => void;
} {
  const look = useMutation({
    mutationFn: (name: string) => call(findPersons, { body: { name } }),
  });
  const find = (name: string) => {
    if (look.variables !== name) look.mutate(name);
  };
  return { found: { reply: look.data, error: look.error }, find };
}

/** 按姓名查找: whom the counter has served of this name, told apart by their masked numbers. */
export function PersonsNamed({ found: { reply, error } }: { found: PersonsFound }) {
  const { applicant: texts } = useTexts().counter;
  const sentence = useSentence();
  const formats = useFormats();
  if (error) return sentence(error);
  if (!reply) return texts.wholeName;
  if (reply.isTooMany) return texts.tooManyPersons;
  if (reply.persons.length === 0) return texts.noPerson;
  return (
    <>
      {texts.persons(reply.persons.length)}
      {reply.persons.map(({ name, idNumber, last }) => (
        <span key={last.caseId} className="person-found">
          {name} {idNumber}
          {' · '}
          <Link to={paths.oneCase.to(last.caseId)} target="_blank">
            {texts.lastCase(last.matter.name, last.displayNo)}
          </Link>
          {last.receivedAt && ` ${formats.moment(last.receivedAt)}`}
        </span>
      ))}
    </>
  );
}
