import type {
  SetAsideNotice,
  SetAsideNotices,
  SetAsideStaffMessage,
} from '@banshi/contract/notices';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Page } from '../../frame/page.tsx';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { UrgencyLamp } from '../../frame/urgency-lamp.tsx';
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
  const send = (notices: readonly SetAsideNotice[], messages: readonly SetAsideStaffMessage[]) =>
    again.mutate({
      notices: notices.map(({ caseId, version, channel }) => ({ caseId, version, channel })),
      staffMessages: messages.map(({ caseId, topic, seq, nth, staffId }) => ({
        ...{ caseId, topic, seq, nth, staffId },
      })),
    });
  const { notices, total, staffMessages, staffTotal } = list;
  return (
    <>
      <ProblemNote error={again.error} />
      <p role="status">{again.isSuccess ? texts.queued : ''}</p>
      {total + staffTotal === 0 && <PageState kind="empty" title={texts.none} />}
      {total > 0 && (
        <Part
          title={texts.toApplicants}
          {...{ total, shown: notices.length, isPending: again.isPending }}
          onAgain={() => send(notices, [])}
        >
          {notices.map((one) => (
            <SetAside
              key={`${one.caseId} ${one.version} ${one.channel}`}
              notice={one}
              onAgain={() => send([one], [])}
            />
          ))}
        </Part>
      )}
      {staffTotal > 0 && (
        <Part
          title={texts.toStaff}
          {...{ total: staffTotal, shown: staffMessages.length, isPending: again.isPending }}
          onAgain={() => send([], staffMessages)}
        >
          {staffMessages.map((one) => (
            <SetAsideMessage
              key={`${one.caseId} ${one.topic} ${one.seq} ${one.nth} ${one.staffId}`}
              message={one}
              onAgain={() => send([], [one])}
            />
          ))}
        </Part>
      )}
    </>
  );
}

/** What was given up of one kind, and the button for all that is shown. */
function Part(props: {
  title: string;
  total: number;
  shown: number;
  isPending: boolean;
  onAgain: () => void;
  children: ReactNode;
}) {
  const { page: texts } = useTexts().notices;
  return (
    <section>
      <h2>{props.title}</h2>
      <p className="set-aside-head">
        {texts.total(props.total)}
        <Button loading={props.isPending} onClick={props.onAgain}>
          {texts.allAgain(props.shown)}
        </Button>
      </p>
      <ul className="notice-list">{props.children}</ul>
    </section>
  );
}

function SetAside({ notice, onAgain }: { notice: SetAsideNotice; onAgain: () => void }) {
  const { page: texts, kinds } = useTexts().notices;
  return (
    <Sending
      failed={notice}
      what={kinds[notice.kind]}
      to={[texts.recipient, notice.recipient]}
      onAgain={onAgain}
    />
  );
}

/** The number of whoever was to be told is shown to nobody. */
function SetAsideMessage(props: { message: SetAsideStaffMessage; onAgain: () => void }) {
  const { page: texts } = useTexts().notices;
  const { message, onAgain } = props;
  return (
    <Sending
      failed={message}
      what={texts.reminder}
      to={[texts.staff, message.staffName]}
      onAgain={onAgain}
    />
  );
}

function Sending(props: {
  failed: Omit<SetAsideNotice, 'caseId' | 'version' | 'kind' | 'recipient'>;
  what: string;
  to: readonly [string, string];
  onAgain: () => void;
}) {
  const { page: texts, channels } = useTexts().notices;
  const formats = useFormats();
  const faultText = useFaultText();
  const { failed, what, onAgain } = props;
  const rows = [
    props.to,
    [texts.channel, channels[failed.channel]],
    [texts.reason, faultText(failed)],
    [texts.attempts, formats.number(failed.attempts)],
    [texts.at, formats.moment(failed.at)],
  ] as const;
  return (
    <li className="set-aside">
      <p>
        <strong>{failed.displayNo}</strong> {what}{' '}
        {failed.due && <UrgencyLamp urgency={failed.due.lamp} />}
      </p>
      <dl className="set-aside-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" aria-label={texts.againOne(failed.displayNo, what)} onClick={onAgain}>
        {texts.again}
      </Button>
    </li>
  );
}
