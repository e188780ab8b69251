import { actOnDelegation, type DelegationAct } from '@banshi/contract/delegation-acts';
import type { DelegationAction } from '@banshi/contract/delegation-words';
import type { DelegationDetail } from '@banshi/contract/delegations';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { useDelegationAct } from './use-delegations.ts';

type Acting = Exclude<DelegationAction, 'save'>;

const EMPTY = { on: '', note: '' };
const WITH_DAY: readonly Acting[] = ['sign', 'announce', 'handOver'];
const WITHOUT_NOTE: readonly Acting[] = ['handOver', 'activate'];

/** What this person may do with the delegation now: one form, whose fields go with the act. */
export function ActForm({ delegation }: { delegation: DelegationDetail }) {
  const { delegations: texts } = useTexts();
  const actions = delegation.actions.filter((one) => one !== 'save');
  const [first] = actions;
  if (delegation.isOwnDraft) {
    return (
      <section className="plain-panel no-print">
        <p>{texts.ownDraft}</p>
      </section>
    );
  }
  if (first === undefined) return null;
  return <Acts {...{ delegation, actions, first }} />;
}

function Acts(props: { delegation: DelegationDetail; actions: readonly Acting[]; first: Acting }) {
  const { delegations: texts } = useTexts();
  const { delegationId, revision } = props.delegation;
  const [action, setAction] = useState<Acting>(props.first);
  const [typed, setTyped] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const act = useDelegationAct((given: DelegationAct, idempotencyKey) =>
    call(actOnDelegation, {
      params: { delegationId },
      body: { revision, act: given },
      idempotencyKey,
    }),
  );
  const given = actOf(action, typed);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(given === undefined);
    if (given) act.mutate(given);
  };
  return (
    <form className="plain-panel no-print" onSubmit={send} noValidate>
      <h2>{texts.acts}</h2>
      <div className="delegation-grid">
        <ChoiceField
          label={texts.choose}
          value={action}
          choices={props.actions.map((key) => ({ key, text: texts.action[key] }))}
          onChange={setAction}
        />
        {WITH_DAY.includes(action) && (
          <DayField
            label={texts.day}
            value={typed.on}
            onChange={(on) => setTyped((before) => ({ ...before, on }))}
          />
        )}
        {!WITHOUT_NOTE.includes(action) && (
          <TextField
            label={noteLabel(action, texts.notes)}
            value={typed.note}
            maxLength={action === 'sign' ? 100 : 500}
            onChange={(note) => setTyped((before) => ({ ...before, note }))}
          />
        )}
      </div>
      {isChecked && !given && <p role="alert">{texts.missing}</p>}
      <div>
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {texts.submit(texts.action[action])}
        </Button>
      </div>
      <ProblemNote error={act.error} />
    </form>
  );
}

/** What a note is called: the number of the paper, the place of the announcement, or the reason. */
function noteLabel(
  action: Acting,
  notes: { readonly sign: string; readonly announce: string; readonly reason: string },
): string {
  return action === 'sign' || action === 'announce' ? notes[action] : notes.reason;
}

/** The act as it is sent; undefined while something of it is missing. */
function actOf(action: Acting, { on, note: typed }: typeof EMPTY): DelegationAct | undefined {
  const note = typed.trim();
  const isComplete =
    (isCalendarDay(on) || !WITH_DAY.includes(action)) &&
    (note !== '' || WITHOUT_NOTE.includes(action));
  if (!isComplete) return undefined;
  switch (action) {
    case 'sign':
    case 'announce':
      return { action, on, note };
    case 'handOver':
      return { action, on };
    case 'activate':
      return { action };
    default:
      return { action, note };
  }
}
