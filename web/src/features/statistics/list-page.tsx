import type { CaseSummary } from '@banshi/contract/case-views';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { endOf } from '../../frame/more-button.tsx';
import { Page } from '../../frame/page.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { CountedRows } from './counted-rows.tsx';
import './statistics.css';

interface ListPageProps<Reply> {
  readonly title: string;
  readonly facts?: ReactNode;
  readonly back: string;
  readonly query: UseInfiniteQueryResult<InfiniteData<Reply>>;
  readonly casesOf: (page: Reply) => readonly CaseSummary[];
}

/** The cases behind a figure, page by page, and the way back to it. */
export function ListPage<Reply>({ title, facts, back, query, casesOf }: ListPageProps<Reply>) {
  const navigate = useNavigate();
  return (
    <Page
      title={title}
      aside={
        <>
          {facts}
          <Button className="page-print no-print" onClick={() => void navigate(-1)}>
            {back}
          </Button>
        </>
      }
    >
      <QueryView query={query} rows={12}>
        {(data) => <CountedRows cases={data.pages.flatMap(casesOf)} {...endOf(query)} />}
      </QueryView>
    </Page>
  );
}
