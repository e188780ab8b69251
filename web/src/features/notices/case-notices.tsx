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
  const { state, recipient, attempts, at } = sending;
  const channel = texts.channels[sending.channel];
  if (state === 'sent') {
    return (
      <p className="notice-sent">{texts.sent(channel, recipient, at ? formats.moment(at) : '')}</p>
    );
  }
  const why = sending.fault && faultText({ fault: sending.fault, status: sending.status });
  if (state === 'setAside') {
    return (
      <p className="notice-fault">{`${texts.setAside(channel, recipient, attempts)} ${why ?? ''}`}</p>
    );
  }
  if (why === null) return <p className="faint">{texts.waiting(channel, recipient)}</p>;
  return <p className="notice-late">{`${texts.trying(channel, recipient, attempts)} ${why}`}</p>;
}
