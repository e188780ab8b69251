import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { documentNumbers } from '../../../text/document-numbers.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { useDownloadReceived, useOpened } from './use-received.ts';
import '../bulletin.css';

/** One issue that came to one's body: its text, and its pages to download. */
export function ReceivedIssuePage() {
  const { issueId = '' } = useParams();
  const { received: texts } = useTexts().bulletinDistribution;
  const formats = useFormats();
  const query = useOpened(issueId);
  const { data } = query;
  const number = data ? documentNumbers.issue(data.year, data.issueNo, data.totalNo) : '';
  const download = useDownloadReceived(issueId, `${data?.series ?? ''}${number}`);
  return (
    <Page
      title={data ? `${data.series} ${number}` : texts.title}
      aside={<Link to={paths.received.to()}>{texts.back}</Link>}
    >
      <QueryView query={query} rows={12}>
        {({ text, readAt }) => (
          <>
            <div className="after-signing-act">
              <Button loading={download.isPending} onClick={() => download.mutate()}>
                {texts.download}
              </Button>
              <span className="faint">
                {readAt === null ? texts.unread : texts.readAt(formats.moment(readAt))}
              </span>
            </div>
            <ProblemNote error={download.error} />
            <article className="received-text" lang="zh-CN">
              {linesOf(text).map(({ line, key }) => (
                <p key={key}>{line}</p>
              ))}
            </article>
          </>
        )}
      </QueryView>
    </Page>
  );
}

/** The paragraphs of the frozen text; it never changes, so that places are keys. */
function linesOf(text: string) {
  return text
    .trimEnd()
    .split('\n')
    .map((line, place) => ({ line, key: String(place) }));
}
