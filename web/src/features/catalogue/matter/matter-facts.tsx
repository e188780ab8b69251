import type { MatterDetail } from '@banshi/contract/catalogue';
import { REMINDER_DAYS } from '@banshi/contract/licence-words';
import type { MatterBody } from '@banshi/contract/matter-file';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { useLimitText } from '../limit-text.ts';
import { type Fact, FactList } from './fact-list.tsx';

/** The two limits with what the list says of them. */
export function LimitFacts({ body }: { body: MatterBody }) {
  const { catalogue, matterWords } = useTexts();
  const limit = useLimitText();
  const { fields, sections } = catalogue;
  const special = body.specialProcedures.map(({ kind, explain, statutoryByLaw }) => {
    const said = catalogue.comparison.named(matterWords.special[kind], explain);
    return statutoryByLaw ? catalogue.stoppedBy(said, statutoryByLaw) : said;
  });
  const shown = (one: MatterBody['statutoryLimit']) => (
    <>
      <strong>{limit(one?.days ?? null, one?.unit ?? null)}</strong>
      {one?.explain ? <span className="fact-note">{one.explain}</span> : null}
    </>
  );
  return (
    <FactList
      title={sections.limits}
      facts={[
        [fields.statutoryLimit, shown(body.statutoryLimit)],
        [fields.promiseLimit, shown(body.promiseLimit)],
        [
          fields.extension,
          body.extension && catalogue.extendedBy(body.extension.days, body.extension.byLaw),
        ],
        [fields.specialProcedures, lines(special)],
        [fields.visitsMax, String(body.visitsMax)],
      ]}
    />
  );
}

/** What the matter is, who performs it, and for whom. */
export function BasicFacts({ matter }: { matter: MatterDetail }) {
  const { sections } = useTexts().catalogue;
  const facts = [
    ...useIdentityFacts(matter),
    ...usePowerFacts(matter),
    ...useServiceFacts(matter.body),
  ];
  return <FactList title={sections.basic} facts={facts} />;
}

function useIdentityFacts(matter: MatterDetail): readonly Fact[] {
  const { catalogue, matterWords, words } = useTexts();
  const { fields } = catalogue;
  const { body } = matter;
  const type = Object.entries(matterWords.type).find(([code]) => code === body.type);
  const name = type?.[1] ?? matter.typeName;
  return [
    [fields.department, matter.department.name],
    [
      fields.type,
      matter.bucket === 'otherNine' ? `${name} · ${words.bucket[matter.bucket]}` : name,
    ],
    [fields.kind, matterWords.kind[body.kind]],
    [fields.projectType, matterWords.projectType[body.projectType]],
    [fields.catalogCode, <code key="code">{matter.catalogCode}</code>],
    [fields.taskCode, <code key="code">{matter.taskCode}</code>],
  ];
}

function usePowerFacts({ body, principalName }: MatterDetail): readonly Fact[] {
  const { catalogue, matterWords } = useTexts();
  const { fields } = catalogue;
  const { quota, result } = body;
  return [
    [fields.useLevel, matterWords.level[body.useLevel]],
    [fields.powerSource, matterWords.powerSource[body.powerSource]],
    [fields.bodyNature, matterWords.bodyNature[body.bodyNature]],
    ...(principalName
      ? [[fields.principal, <Entrusted key="principal" name={principalName} />] as const]
      : []),
    [fields.served, body.served.map((one) => matterWords.served[one]).join(' · ')],
    [fields.handleTypes, body.handleTypes.map((one) => matterWords.handleType[one]).join(' · ')],
    [
      fields.result,
      [matterWords.result[result.type], result.name ?? ''].filter(Boolean).join(' · '),
    ],
    ...useTermFacts(body),
    [fields.quota, quota && `${quota.explain} · ${matterWords.quota[quota.rule]}`],
  ];
}

/** How long what it gives is valid, until when renewal is asked, and when its holder is reminded. */
function useTermFacts({ result }: MatterBody): readonly Fact[] {
  const { catalogue } = useTexts();
  const { fields, term } = catalogue;
  const { type, act = 'issue', validMonths, askDays, remindDays, aheadDays, cancelDays } = result;
  const isLicence = type === 'certificate' && act === 'issue';
  const ends = isLicence && typeof validMonths === 'number';
  return [
    [fields.validMonths, isLicence && (ends ? term.months(validMonths) : term.forGood)],
    [fields.askDays, ends && term.daysBefore(String(askDays ?? 30))],
    [fields.remindDays, ends && term.daysBefore((remindDays ?? REMINDER_DAYS).join(term.and))],
    [fields.aheadDays, typeof aheadDays === 'number' && term.daysAhead(aheadDays)],
    [fields.cancelDays, typeof cancelDays === 'number' && term.daysAfter(cancelDays)],
  ];
}

/** In whose name it is performed, and where the register tells by what right. */
function Entrusted({ name }: { name: string }) {
  const { link } = useTexts().delegations;
  return (
    <>
      {name}
      <span className="fact-note">
        <Link to={paths.delegations.to()}>{link}</Link>
      </span>
    </>
  );
}

function useServiceFacts(body: MatterBody): readonly Fact[] {
  const { catalogue, matterWords } = useTexts();
  const { fields } = catalogue;
  const yes = (isSo: boolean) => (isSo ? matterWords.yes : matterWords.no);
  return [
    [fields.isWholeOnline, yes(body.isWholeOnline)],
    [fields.isInHall, yes(body.isInHall)],
    [fields.allowPromise, yes(body.allowPromise)],
    [fields.sensitiveField, body.sensitiveField && matterWords.sensitive[body.sensitiveField]],
    [fields.grantsBefore, body.grantsBefore && yes(true)],
    [fields.serviceArea, matterWords.serviceArea[body.serviceArea]],
    [fields.cancelsOn, body.cancelsOn],
    [fields.coHandlers, body.coHandlers.join(' · ')],
    [fields.intermediary, body.intermediary],
  ];
}

/** Where and when, and whom to ask or to complain to. */
export function ContactFacts({ body }: { body: MatterBody }) {
  const { fields, sections } = useTexts().catalogue;
  return (
    <FactList
      title={sections.contact}
      facts={[
        [fields.address, body.address],
        [fields.hours, body.hours],
        [fields.consultation, lines(body.consultation)],
        [fields.complaint, lines(body.complaint)],
      ]}
    />
  );
}

function lines(texts: readonly string[]) {
  if (texts.length === 0) return null;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
