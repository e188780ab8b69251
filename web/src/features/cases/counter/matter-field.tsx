import { listMatters, type MatterSummary } from '@banshi/contract/catalogue';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useSentence } from '../../../frame/use-sentence.ts';
import { useTexts } from '../../../text/language.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { Field } from '../../../ui/field.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import { EMPTY_DRAFT } from './draft.ts';
import type { Counter } from './use-counter.ts';

const TYPING_PAUSE_MS = 100;
const MAX_CHOICES = 12;

/** The matter in three keystrokes: name, pinyin, initials or code. */
export function MatterField({ counter }: { counter: Counter }) {
  const { draft, change, errors } = counter;
  const { matter: texts, summary } = useTexts().counter;
  const [typed, setTyped] = useState('');
  const search = useMatters(typed.trim());
  const field = useRef<HTMLDivElement>(null);
  const pick = (key: string) => {
    const matter = search.matters.find((each) => String(each.matterId) === key);
    if (!matter) return;
    setTyped('');
    change({
      ...{ matter, handed: new Map(), summary: summary.fill(matter.name) },
      use: EMPTY_DRAFT.use,
      form: EMPTY_DRAFT.form,
    });
    requestAnimationFrame(() => focusAfter(field.current));
  };
  if (draft.matter) {
    return (
      <div ref={field}>
        <PickedMatter
          matter={draft.matter}
          error={errors.matter}
          onChange={() => change({ matter: null })}
        />
      </div>
    );
  }
  return (
    <div ref={field}>
      <Field label={texts.label} error={errors.matter} hint={texts.hint}>
        {(control) => (
          <Combobox
            control={control}
            autoFocus
            query={typed}
            onQuery={setTyped}
            isBusy={search.isBusy}
            choices={search.matters.map((each) => ({
              key: String(each.matterId),
              content: <MatterChoice matter={each} />,
            }))}
            onPick={pick}
            placeholder={texts.placeholder}
            status={search.status}
          />
        )}
      </Field>
    </div>
  );
}

function useMatters(typed: string) {
  const { counter, states } = useTexts();
  const sentence = useSentence();
  const text = useSettled(typed, TYPING_PAUSE_MS);
  const { data, error, isFetching } = useQuery({
    queryKey: ['matters', text],
    queryFn: () =>
      call(listMatters, {
        query: {
          text,
          state: 'PUBLISHED',
          onApplication: 'yes',
          trait: undefined,
          limit: MAX_CHOICES,
          departmentId: undefined,
          type: undefined,
          bucket: undefined,
          after: undefined,
        },
      }),
    enabled: text !== '',
    staleTime: 60_000,
  });
  const isBusy = typed !== text || isFetching;
  const matters: readonly MatterSummary[] = isBusy ? [] : (data?.matters ?? []);
  if (error) return { matters, isBusy, status: sentence(error) };
  if (isBusy) return { matters, isBusy, status: states.loading };
  const { none, options } = counter.matter;
  return { matters, isBusy, status: matters.length === 0 ? none : options(data?.total ?? 0) };
}

function MatterChoice({ matter }: { matter: MatterSummary }) {
  const { words } = useTexts();
  return (
    <span className="matter-choice">
      <span>{matter.name}</span>
      <span className="faint">
        {matter.department.shortName} · {words.projectType[matter.projectType]}
      </span>
    </span>
  );
}

function PickedMatter({
  matter,
  error,
  onChange,
}: {
  matter: MatterSummary;
  error: string | undefined;
  onChange: () => void;
}) {
  const { counter, words } = useTexts();
  const { matter: texts } = counter;
  return (
    <div className="picked-matter">
      <p>
        <strong>{matter.name}</strong>
      </p>
      <p className="faint">
        {matter.department.shortName} · {words.projectType[matter.projectType]}
        {matter.promiseDays !== null &&
          matter.promiseToday === null &&
          ` · ${texts.days(matter.promiseDays, matter.promiseUnit ?? 'workDay')}`}
        {matter.promiseToday && ` · ${texts.daysToday(matter.promiseToday)}`}
        {matter.statutoryDays !== null &&
          ` · ${texts.statutory(matter.statutoryDays, matter.statutoryUnit ?? 'workDay')}`}
      </p>
      <Button size="small" onClick={onChange}>
        {texts.change}
      </Button>
      {error !== undefined && <p className="field-error">{error}</p>}
    </div>
  );
}

/** After the matter the work goes on at the first field of the next step. */
function focusAfter(field: HTMLElement | null): void {
  const next = field?.closest('section')?.nextElementSibling;
  next?.querySelector<HTMLElement>('input:checked, input')?.focus();
}
