import type { DelegationDetail } from '@banshi/contract/delegations';
import { pathWords } from '@banshi/contract/text/path-words';
import { Link, useParams } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { FactList, type Row } from '../../ui/fact-list.tsx';
import { ActForm } from './act-form.tsx';
import { HandOver } from './delegations-page.tsx';
import { DraftForm } from './draft-form.tsx';
import { useDelegation } from './use-delegations.ts';
import './delegations.css';

/** One delegation: between whom, of what, how far, until when, what was done, and what may be. */
export function DelegationPage() {
  const delegationId = Number(useParams()['delegationId']);
  const query = useDelegation(delegationId);
  const { delegations: texts } = useTexts();
  return (
    <Page
      title={query.data?.itemName ?? texts.title}
      aside={<Link to={paths.delegations.to()}>{texts.back}</Link>}
    >
      <QueryView query={query} rows={12}>
        {(delegation) => (
          <div className="delegation">
            <Facts delegation={delegation} />
            <Findings delegation={delegation} />
            {delegation.actions.includes('save') && (
              <DraftForm key={delegation.revision} delegation={delegation} />
            )}
            <ActForm key={`act ${delegation.revision}`} delegation={delegation} />
            <Journal delegation={delegation} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Facts({ delegation }: { delegation: DelegationDetail }) {
  const { delegations: texts } = useTexts();
  return (
    <section className="plain-panel">
      <h2>{texts.facts}</h2>
      <FactList rows={useFactRows(delegation)} />
    </section>
  );
}

function useFactRows(one: DelegationDetail): readonly Row[] {
  const { delegations: texts } = useTexts();
  const { columns, fields } = texts;
  const { areas, limits, supervision, basis } = one.content;
  return [
    [columns.state, texts.state[one.state]],
    [columns.way, texts.wayTells[one.way]],
    [fields.item, <code key="code">{one.catalogCode}</code>],
    [columns.from, one.fromName],
    [columns.to, texts.inCity(one.toName, one.cityName)],
    [columns.term, texts.span(one.effectiveFrom, one.lastDay)],
    [texts.places.areas, areas.join(' ') || texts.wholeCity],
    [fields.limits, limits],
    [fields.supervision, supervision],
    [fields.basis, [basis.name, basis.article].filter(Boolean).join(' ')],
    [fields.basisEnds, basis.endsOn],
    [texts.paper, one.paperNo && texts.dated(one.paperNo, one.signedOn ?? '')],
    [texts.announced, one.announcedOn && texts.dated(one.announcedIn ?? '', one.announcedOn)],
    [columns.handOver, one.handOver && <HandOver key="handOver" one={one} />],
  ];
}

function Findings({ delegation: { findings } }: { delegation: DelegationDetail }) {
  const { delegations: texts } = useTexts();
  if (findings.length === 0) return null;
  return (
    <section className="plain-panel" role="note">
      <h2>{texts.findings}</h2>
      <ul className="delegation-findings">
        {findings.map(({ path, rule, message }) => (
          <li key={`${path} ${rule} ${message}`}>
            {texts.findingAt(pathWords(path, texts.places), texts.rules[rule])}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Journal({ delegation: { journal } }: { delegation: DelegationDetail }) {
  const { delegations: texts } = useTexts();
  const formats = useFormats();
  return (
    <section className="plain-panel">
      <h2>{texts.journal}</h2>
      <ol className="delegation-journal">
        {journal.map(({ revision, action, at, byName, on, note }) => (
          <li key={revision}>
            <span>{formats.moment(at)}</span> <strong>{texts.did[action]}</strong>{' '}
            <span>{byName ?? texts.system}</span>
            {(on ?? note) && <span> · {[on, note].filter(Boolean).join(' ')}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
