import type { PolicyDetail } from '@banshi/contract/policies';
import { savePolicy } from '@banshi/contract/policy-acts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../../api/call.ts';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { BasicFields } from './basic-fields.tsx';
import { Findings } from './findings.tsx';
import { MeasuresField } from './measures-field.tsx';
import { usePolicy, usePolicyAct } from './use-policies.ts';
import './policies.css';

/** Where the draft of a document is written. */
export function PolicyDraftPage() {
  const policyId = Number(useParams()['policyId']);
  const query = usePolicy(policyId);
  const { policies } = useTexts();
  return (
    <Page
      title={query.data?.title ?? policies.title}
      aside={<Link to={paths.policy.to(policyId)}>{policies.preview.title}</Link>}
    >
      <QueryView query={query} rows={12}>
        {(policy) =>
          policy.actions.includes('save') ? (
            <Desk key={policyId} policy={policy} />
          ) : (
            <PageState kind="empty" title={policies.stage[policy.stage]}>
              <Link to={paths.policies.to()}>{policies.back}</Link>
            </PageState>
          )
        }
      </QueryView>
    </Page>
  );
}

/** What is typed stays over the draft as it was read; a refused save loses nothing. */
function Desk({ policy }: { policy: PolicyDetail }) {
  const { policies } = useTexts();
  const [read, setRead] = useState({ revision: policy.revision, content: policy.content });
  const [content, setContent] = useState(policy.content);
  const { policyId } = policy;
  const save = usePolicyAct((body: typeof read) =>
    call(savePolicy, { params: { policyId }, body }),
  );
  const isDirty = JSON.stringify(content) !== JSON.stringify(read.content);
  const perform = () =>
    save.mutate(
      { revision: read.revision, content },
      { onSuccess: ({ revision }) => setRead({ revision, content }) },
    );
  useShortcuts({ save: () => isDirty && perform() });
  const { measures, ...basics } = content;
  return (
    <div className="policy">
      <section className="policy-panel">
        <h2>{policies.basics}</h2>
        <BasicFields
          basics={basics}
          onChange={(part) => setContent((before) => ({ ...before, ...part }))}
        />
      </section>
      <section className="policy-panel">
        <h2>{policies.fields.measures}</h2>
        <MeasuresField
          measures={measures}
          matters={policy.matters}
          onChange={(next) => setContent((before) => ({ ...before, measures: [...next] }))}
        />
      </section>
      {!isDirty && <Findings findings={policy.findings} />}
      <section className="policy-panel policy-save">
        <Status policy={policy} isDirty={isDirty} />
        <Button
          type={isDirty ? 'primary' : 'default'}
          disabled={!isDirty}
          loading={save.isPending}
          onClick={perform}
        >
          {policies.save}
        </Button>
        <ProblemNote error={save.error} />
      </section>
    </div>
  );
}

function Status({ policy, isDirty }: { policy: PolicyDetail; isDirty: boolean }) {
  const { policies } = useTexts();
  const formats = useFormats();
  const { editedAt, editedByName } = policy;
  if (isDirty) return <p role="status">{policies.notSaved}</p>;
  const moment = editedAt === null ? '' : formats.moment(editedAt);
  return <p role="status">{policies.saved(moment, editedByName ?? policies.someone)}</p>;
}
