import type { CaseNews } from '@banshi/contract/case-news';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CaseLamp } from '../case-columns.tsx';
import { OwnMobile } from './own-mobile.tsx';
import { useNews, useSeen } from './use-news.ts';
import './news.css';

/** 消息: what others did with one's cases, the newest first. */
export function NewsPage() {
  const { news: texts } = useTexts();
  const query = useNews();
  const seen = useSeen();
  return (
    <Page title={texts.title}>
      <p className="faint news-about">{texts.about}</p>
      <ProblemNote error={seen.error} />
      <QueryView query={query} rows={8}>
        {({ news, newCount }) => {
          const [newest] = news;
          if (!newest) return <p className="faint">{texts.none}</p>;
          return (
            <>
              {newCount > 0 && (
                <Button loading={seen.isPending} onClick={() => seen.mutate(newest.at)}>
                  {texts.seen}
                </Button>
              )}
              <ul className="news" aria-label={texts.title}>
                {news.map((one) => (
                  <Item key={`${one.caseId} ${one.kind} ${one.at}`} one={one} />
                ))}
              </ul>
            </>
          );
        }}
      </QueryView>
      <OwnMobile />
    </Page>
  );
}

function Item({ one }: { one: CaseNews }) {
  const { news: texts } = useTexts();
  const { moment } = useFormats();
  const said = useSaid(one);
  return (
    <li className={one.isNew ? 'is-new' : undefined}>
      {one.isNew && <strong className="mark">{texts.isNew}</strong>}
      <span>{said}</span>
      <CaseLamp one={one} />
      <Link to={paths.oneCase.to(one.caseId)}>{one.displayNo}</Link>
      <span className="news-matter">{one.matterName}</span>
      <time className="faint" dateTime={one.at}>
        {moment(one.at)}
      </time>
    </li>
  );
}

function useSaid({ kind, byName, insteadOf, step, level }: CaseNews): string {
  const { news: texts, supervision } = useTexts();
  const by = byName ?? texts.byLaw;
  if (kind === 'STEP') return texts.kinds.STEP(by, step ?? '');
  if (kind === 'COMMENT') return texts.kinds.COMMENT(by);
  if (kind === 'ASSIGNED') return texts.kinds.ASSIGNED(by, insteadOf);
  return texts.kinds.ALERT(level === null ? '' : supervision.level[level], insteadOf);
}
