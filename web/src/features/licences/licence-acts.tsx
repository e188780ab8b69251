import {
  type AuthorityAction,
  CANCELLATION_GROUNDS,
  type CancellationGround,
  REVOCATION_GROUNDS,
  type RevocationGround,
} from '@banshi/contract/licence-words';
import type { LicenceDetail } from '@banshi/contract/licences';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, ParagraphField } from '../../ui/plain-field.tsx';
import { PenaltyFields } from './penalty-fields.tsx';
import { type ActDraft, EMPTY_ACT, useLicenceAct } from './use-licence-act.ts';

/** Nothing is taken from the holder by these. */
const HARMLESS: ReadonlySet<AuthorityAction> = new Set(['restore', 'correctUse', 'prolongUse']);

/** What this person may do to the licence as the authority: one form, whose fields go with the act. */
export function LicenceActs({ licence }: { licence: LicenceDetail }) {
  const { licences: texts, filings } = useTexts();
  const [first] = licence.actions;
  if (first === undefined) return null;
  return (
    <section className="plain-panel no-print">
      <h2>{texts.actsTitle}</h2>
      <p className="faint">{licence.cancelBy === null ? texts.warning : filings.warning}</p>
      <ActForm key={licence.version} licence={licence} first={first} />
    </section>
  );
}

function ActForm({ licence, first }: { licence: LicenceDetail; first: AuthorityAction }) {
  const { licences: texts } = useTexts();
  const [action, setAction] = useState(first);
  const [draft, setDraft] = useState<ActDraft>({
    ...EMPTY_ACT,
    from: licence.validFrom,
    to: licence.validTo ?? '',
  });
  const act = useLicenceAct(licence);
  const change = (next: Partial<ActDraft>) => setDraft((before) => ({ ...before, ...next }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ action, draft });
  };
  return (
    <form className="licence-form" onSubmit={submit} noValidate>
      <ChoiceField
        label={texts.choose}
        value={action}
        choices={licence.actions.map((key) => ({ key, text: texts.authority[key] }))}
        onChange={setAction}
      />
      <ActFields action={action} draft={draft} onChange={change} />
      <ProblemNote error={act.error} fields={texts.fields} />
      <div>
        <Button
          type="primary"
          htmlType="submit"
          loading={act.isPending}
          danger={!HARMLESS.has(action)}
        >
          {texts.submit(texts.authority[action])}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly action: AuthorityAction;
  readonly draft: ActDraft;
  readonly onChange: (next: Partial<ActDraft>) => void;
}

function ActFields({ action, draft, onChange }: FieldsProps) {
  const { fields } = useTexts().licences;
  return (
    <>
      <Grounds action={action} draft={draft} onChange={onChange} />
      <ParagraphField
        label={fields['reason'] ?? ''}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
      />
      <MoreFields action={action} draft={draft} onChange={onChange} />
    </>
  );
}

/** What single acts ask for besides: days, compensation, how the holder was heard. */
function MoreFields({ action, draft, onChange }: FieldsProps) {
  const { fields } = useTexts().licences;
  if (action === 'strip') return <PenaltyFields draft={draft} onChange={onChange} />;
  if (action === 'suspend') {
    return (
      <DayField
        label={fields['until'] ?? ''}
        value={draft.until}
        onChange={(until) => onChange({ until })}
      />
    );
  }
  if (action === 'withdraw') {
    return (
      <ParagraphField
        label={fields['compensation'] ?? ''}
        value={draft.compensation}
        onChange={(compensation) => onChange({ compensation })}
      />
    );
  }
  return <UseFields action={action} draft={draft} onChange={onChange} />;
}

/** 使用期 of a filing: a correction gives both days, a prolongation the last one. */
function UseFields({ action, draft, onChange }: FieldsProps) {
  const { fields } = useTexts().licences;
  return (
    <>
      {action === 'correctUse' && (
        <DayField
          label={fields['from'] ?? ''}
          value={draft.from}
          onChange={(from) => onChange({ from })}
        />
      )}
      {(action === 'correctUse' || action === 'prolongUse') && (
        <DayField label={fields['to'] ?? ''} value={draft.to} onChange={(to) => onChange({ to })} />
      )}
    </>
  );
}

function Grounds({ action, draft, onChange }: FieldsProps) {
  const { licences: texts } = useTexts();
  if (action === 'revoke') {
    return (
      <ChoiceField<RevocationGround>
        label={texts.ground}
        value={draft.revocation}
        choices={REVOCATION_GROUNDS.map((key) => ({ key, text: texts.revocationGrounds[key] }))}
        onChange={(revocation) => onChange({ revocation })}
      />
    );
  }
  if (action !== 'cancel') return null;
  return (
    <ChoiceField<CancellationGround>
      label={texts.ground}
      value={draft.cancellation}
      choices={CANCELLATION_GROUNDS.map((key) => ({ key, text: texts.cancellationGrounds[key] }))}
      onChange={(cancellation) => onChange({ cancellation })}
    />
  );
}
