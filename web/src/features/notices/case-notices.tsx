import type { CaseNotice, NoticeSending } from '@banshi/contract/notices';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { PasswordOnRequest } from './query-password.tsx';
import { useFaultText } from './use-fault-text.ts';
import { type NoticesOf, useCaseNotices } from './use-notices.ts';
import './notices.css';

/** 告知: what the applicant was told, to which number, and whether it went out. */
export function CaseNotices(of: NoticesOf) {
  const { notices: texts } = useTexts();
  const query = useCaseNotices(of);
  return (
    <section className="panel" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <QueryView query={query} rows={2}>
        {({ notices, mayTellPassword }) => (
          <>
            {notices.length === 0 && <p className="faint">{texts.none}</p>}
            <ul className="notice-list">
              {notices.map((one) => (
                <Notice key={one.version} notice={one} />
              ))}
            </ul>
            {mayTellPassword && <PasswordOnRequest caseId={of.caseId} />}
          </>
        )}
      </QueryView>
    </section>
  );
}

function Notice({ notice }: { notice: CaseNotice }) {
  const { notices: texts } = useTexts();
  const formats = useFormats();
  return (
    <li className="notice">
      <p className="notice-head">
        <strong>{texts.kinds[notice.kind]}</strong>{' '}
        <span className="faint">{formats.moment(notice.at)}</span>
      </p>
      <p className="notice-text">{texts.said[notice.kind](notice.facts, notice.text)}</p>
      {notice.sendings.length === 0 && <p className="notice-late">{texts.noNumber}</p>}
      {notice.sendings.map((one) => (
        <Sending key={one.channel} sending={one} />
      ))}
    </li>
  );
}

function Sending({ sending }: { sending: NoticeSending }) {
  const { notices: texts } = useTexts();
  const formats = useFormats();
  const faultText = useFaultText();
  const { channel, state, recipient, attempts, at, fault, status } = sending;
  const way = texts.channels[channel];
  if (state === 'sent') {
    const said = channel === 'folder' ? texts.kept : texts.sent;
    return <p className="notice-sent">{said(way, recipient, at ? formats.moment(at) : '')}</p>;
  }
  if (fault === null) return <p className="faint">{texts.waiting(way, recipient)}</p>;
  const why = faultText({ fault, status });
  const to = texts.to(way, recipient);
  return state === 'setAside' ? (
    <p className="notice-fault">{texts.setAside(to, attempts, why)}</p>
  ) : (
    <p className="notice-late">{texts.trying(to, attempts, why)}</p>
  );
}
