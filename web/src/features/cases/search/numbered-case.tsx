import { searchCases } from '@banshi/contract/cases';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { PageState } from '../../../ui/page-state.tsx';

/** The case of a number, for who may read it; whoever may not finds none. */
export function NumberedCase() {
  const { caseNo = '' } = useParams();
  const { casePage, refusals } = useTexts();
  const query = useQuery({
    queryKey: ['numbered-case', caseNo],
    queryFn: () => call(searchCases, { body: { text: caseNo } }),
  });
  return (
    <Page title={casePage.documentTitle(caseNo)}>
      <QueryView query={query}>
        {({ cases: [found] }) =>
          found ? (
            <Navigate to={paths.oneCase.to(found.caseId)} replace />
          ) : (
            <PageState kind="empty" title={refusals['cases/not-found']({})} />
          )
        }
      </QueryView>
    </Page>
  );
}
