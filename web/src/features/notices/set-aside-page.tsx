import type { SetAsideNotice, SetAsideNotices } from '@banshi/contract/notices';
import { Button } from 'antd';
import { Page } from '../../frame/page.tsx';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { useFaultText } from './use-fault-text.ts';
import { useSendAgain, useSetAside } from './use-notices.ts';
import './notices.css';

/** What could not be sent to applicants, for the administrator: why, and once more. */
export function SetAsidePage() {
  const { page: texts } = useTexts().notices;
  const query = useSetAside();
  return (
    <Page title={texts.title}>
      <p>{texts.lead}</p>
      <QueryView query={query} rows={6}>
        {(list) => <SetAsideList list={list} />}
      </QueryView>
    </Page>
  );
}

function SetAsideList({ list }: { list: SetAsideNotices }) {
  const { page: texts } = useTexts().notices;
  const again = useSendAgain();
  const send = (notices: readonly SetAsideNotice[]) =>
    again.mutate({
      notices: notices.map(({ caseId, version, channel }) => ({ caseId, version, channel })),
    });
  return (
    <>
      <ProblemNote error={again.error} />
      <p role="status">{again.isSuccess ? texts.queued : ''}</p>
      {list.total === 0 ? (
        <PageState kind="empty" title={texts.none} />
      ) : (
        <>
          <p className="set-aside-head">
            {texts.total(list.total)}
            <Button loading={again.isPending} onClick={() => send(list.notices)}>
              {texts.allAgain(list.notices.length)}
            </Button>
          </p>
          <ul className="notice-list">
            {list.notices.map((one) => (
              <SetAside
                key={`${one.caseId} ${one.version} ${one.channel}`}
                notice={one}
                onAgain={() => send([one])}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function SetAside({ notice, onAgain }: { notice: SetAsideNotice; onAgain: () => void }) {
  const { page: texts, kinds, channels } = useTexts().notices;
  const formats = useFormats();
  const faultText = useFaultText();
  const { displayNo, recipient, attempts, at } = notice;
  const rows = [
    [texts.recipient, recipient],
    [texts.channel, channels[notice.channel]],
    [texts.reason, faultText(notice)],
    [texts.attempts, formats.number(attempts)],
    [texts.at, formats.moment(at)],
  ] as const;
  return (
    <li className="set-aside">
      <p>
        <strong>{displayNo}</strong> {kinds[notice.kind]}
      </p>
      <dl className="set-aside-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button
        size="small"
        aria-label={texts.againOne(displayNo, kinds[notice.kind])}
        onClick={onAgain}
      >
        {texts.again}
      </Button>
    </li>
  );
}
