import type { CaseDetail } from '@banshi/contract/case-views';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { lacksAcceptance } from '../../../frame/lacks-acceptance.ts';
import { paths } from '../../../frame/paths.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { FactList, type Row } from '../../../ui/fact-list.tsx';
import { useCrossText } from '../use-cross-text.ts';
import { Protection } from './protection.tsx';
import { WholeNumbers } from './whole-numbers.tsx';

/** Who applies for what, and on which ground. */
export function CaseFacts({ detail }: { detail: CaseDetail }) {
  const { facts } = useTexts().casePage;
  return (
    <section className="panel">
      <h2>{facts.title}</h2>
      <FactList rows={useFactRows(detail)} />
      <Protection detail={detail} />
      {detail.mayUnmask && isMasked(detail) && <WholeNumbers caseId={detail.caseId} />}
      <People detail={detail} />
    </section>
  );
}

/** The credit code of an organisation is public and not masked. */
function isMasked({ applicant: { kind, mobile, email } }: CaseDetail): boolean {
  return kind === 'person' || mobile !== null || email !== null;
}

function useFactRows(detail: CaseDetail): readonly Row[] {
  const { casePage, words, licences, filings, policies, delegations, crossProvince } = useTexts();
  const crossed = useCrossText(detail);
  const { facts } = casePage;
  const { applicant } = detail;
  return [
    [facts.summary, detail.summary],
    [licences.pinned, detail.onLicence && <LicenceLink onLicence={detail.onLicence} />],
    [filings.use, detail.use && licences.termText(detail.use.from, detail.use.to)],
    ...detail.form.map(({ label, value }) => [label, value] as const),
    [facts.applicant, `${applicant.name}（${words.applicantKind[applicant.kind]}）`],
    [facts.idNumber, applicant.idNumber],
    [facts.mobile, applicant.mobile],
    [facts.email, applicant.email],
    [facts.agent, applicant.agentName],
    [facts.department, detail.department.shortName],
    [delegations.restsOn, detail.entrustment && <Entrusted entrustment={detail.entrustment} />],
    [
      facts.projectType,
      `${words.projectType[detail.matterFacts.projectType]} · ${words.bucket[detail.matter.bucket]}`,
    ],
    [facts.area, `${detail.areaName} ${detail.area}`],
    [facts.channel, words.channel[detail.channel]],
    [crossProvince.label, crossed],
    [facts.source, detail.source && `${detail.source.source} ${detail.source.sourceCaseNo}`],
    [facts.quality, lacksAcceptance(detail) && words.lacksAcceptance],
    [facts.matterVersion, detail.matterVersion && facts.version(detail.matterVersion)],
    [
      policies.ground.project,
      detail.keyProject && `${policies.level[detail.keyProject.level]} · ${detail.keyProject.name}`,
    ],
    [policies.ground.title, detail.grounds.length > 0 && <Grounds detail={detail} />],
    [facts.basis, lines(detail.matterFacts.legalBasis)],
    [facts.conditions, lines(detail.matterFacts.acceptConditions)],
    [facts.number, detail.projectNo],
  ];
}

/** The measures of policy documents under which the case stands, by their numbers. */
function Grounds({ detail }: { detail: CaseDetail }) {
  const { ground, kind: kinds } = useTexts().policies;
  return (
    <ul>
      {detail.grounds.map(({ policyId, docNo, measure, kind }) => (
        <li key={`${policyId} ${measure} ${kind}`}>
          <Link to={paths.policy.to(policyId)}>{ground.line(docNo, measure, kinds[kind])}</Link>
        </li>
      ))}
    </ul>
  );
}

function LicenceLink({ onLicence }: { onLicence: NonNullable<CaseDetail['onLicence']> }) {
  const { licences } = useTexts();
  return (
    <Link to={paths.licence.to(onLicence.licenceId)}>
      {licences.onLicence(licences.acts[onLicence.act])}
    </Link>
  );
}

/** In whose name it is handled, and the agreement by which. */
function Entrusted({ entrustment }: { entrustment: NonNullable<CaseDetail['entrustment']> }) {
  const { delegations } = useTexts();
  const { delegationId, principalName, agreementNo } = entrustment;
  return (
    <ul>
      <li>{delegations.inTheNameOf(principalName)}</li>
      <li>
        <Link to={paths.delegation.to(delegationId)}>{agreementNo}</Link>
      </li>
    </ul>
  );
}

function lines(all: readonly string[]): ReactNode {
  if (all.length === 0) return null;
  return (
    <ul>
      {all.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

function People({ detail }: { detail: CaseDetail }) {
  const { casePage, words } = useTexts();
  const formats = useFormats();
  if (detail.people.length === 0) return null;
  return (
    <>
      <h3>{casePage.facts.people}</h3>
      <FactList
        rows={detail.people.map((each) => [
          words.part[each.part],
          `${each.name}　${each.organisation}　${formats.moment(each.at)}`,
        ])}
      />
    </>
  );
}
