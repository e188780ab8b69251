import type { MatterDetail, MatterDraft } from '@banshi/contract/catalogue';
import { publishMatter } from '@banshi/contract/matter-acts';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { useMatterAct } from '../use-matter-act.ts';

interface PublishFormProps {
  readonly matter: MatterDetail;
  readonly draft: MatterDraft;
}

/** The one act that cannot be taken back, asked once more before it is done. */
export function PublishForm({ matter, draft }: PublishFormProps) {
  const { matterLife } = useTexts();
  const { publish: texts } = matterLife;
  const [isAsking, setAsking] = useState(false);
  const { effectiveFrom } = draft;
  const isPast = useIsPast(effectiveFrom);
  return (
    <section className="matter-panel">
      <h2>{texts.title}</h2>
      {effectiveFrom !== null && isPast && <p>{texts.dayPassed(effectiveFrom)}</p>}
      <div>
        <Button type="primary" onClick={() => setAsking(true)}>
          {texts.act}
        </Button>
      </div>
      <ConfirmPublish
        matter={matter}
        draft={draft}
        day={effectiveFrom === null || isPast ? texts.atOnce : texts.at(effectiveFrom)}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}

/** Whether the proposed day has come: from then on the version takes effect with its publication. */
function useIsPast(day: string | null): boolean {
  const formats = useFormats();
  return day !== null && day <= formats.now().slice(0, day.length);
}

function ConfirmPublish(
  props: PublishFormProps & { day: string; isOpen: boolean; onClose: () => void },
) {
  const { matterLife, shell } = useTexts();
  const { publish: texts } = matterLife;
  const navigate = useNavigate();
  const { matterId, versions } = props.matter;
  const { revision, changes } = props.draft;
  const publish = useMatterAct(matterId, (body: { revision: number }, idempotencyKey) =>
    call(publishMatter, { params: { matterId }, body, idempotencyKey }),
  );
  const latest = Math.max(0, ...versions.map(({ version }) => version));
  const perform = () =>
    publish.mutate({ revision }, { onSuccess: () => void navigate(paths.matter.to(matterId)) });
  return (
    <Modal
      title={texts.act}
      open={props.isOpen}
      okText={texts.act}
      cancelText={shell.cancel}
      confirmLoading={publish.isPending}
      onOk={perform}
      onCancel={props.onClose}
    >
      <p>{texts.question(latest + 1, changes.length, props.day)}</p>
      <ProblemNote error={publish.error} />
    </Modal>
  );
}
