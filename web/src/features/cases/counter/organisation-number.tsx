import { findOrganisations } from '@banshi/contract/cases';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useTexts } from '../../../text/language.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import type { FieldControl } from '../../../ui/field.tsx';
import { useSettled } from '../../../ui/use-settled.ts';

const TYPING_PAUSE_MS = 200;
const NAME_LENGTH_MIN = 2;
/** A code is of ASCII letters and digits; whatever holds something else is a name. */
const NAME = /[^\x20-\x7e]/;

/** The code of an organisation, or its name: who has applied before is offered with the code. */
export function OrganisationNumber(props: {
  control: FieldControl;
  typed: string;
  onType: (typed: string) => void;
  onPick: (found: { name: string; idNumber: string }) => void;
  onLeave: () => void;
}) {
  const { applicant: texts } = useTexts().counter;
  const { organisations, isBusy } = useOrganisations(props.typed.trim());
  const pick = (idNumber: string) => {
    const found = organisations.find((one) => one.idNumber === idNumber);
    if (found) props.onPick(found);
  };
  return (
    <Combobox
      control={props.control}
      query={props.typed}
      onQuery={props.onType}
      choices={organisations.map(({ name, idNumber }) => ({
        key: idNumber,
        content: (
          <>
            {name} <span className="faint">{idNumber}</span>
          </>
        ),
      }))}
      onPick={pick}
      placeholder={texts.codeOrName}
      status={NAME.test(props.typed) ? texts.found(organisations.length) : ''}
      isBusy={isBusy}
      onLeave={props.onLeave}
    />
  );
}

function useOrganisations(typed: string) {
  const name = useSettled(typed, TYPING_PAUSE_MS);
  const isName = NAME.test(name) && name.length >= NAME_LENGTH_MIN;
  const { data, isFetching } = useQuery({
    queryKey: ['organisations-named', name],
    queryFn: () => call(findOrganisations, { body: { name } }),
    enabled: isName,
    staleTime: 60_000,
  });
  const isBusy = isFetching || (NAME.test(typed) && typed !== name);
  return { organisations: isName && !isBusy ? (data?.organisations ?? []) : [], isBusy };
}
