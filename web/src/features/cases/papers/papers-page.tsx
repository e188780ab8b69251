import { TRANSFER_DIRECTIONS } from '@banshi/contract/paper-words';
import { useSearchParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { useTexts } from '../../../text/language.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { TransferLists } from './transfer-lists.tsx';
import { WaitingPapersList } from './waiting-papers-list.tsx';
import './papers.css';

const VIEWS = [...TRANSFER_DIRECTIONS, 'lists'] as const;

/** 材料流转: what waits to be handed over in either direction, and the lists. */
export function PapersPage() {
  const { papers } = useTexts();
  const [search, setSearch] = useSearchParams();
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'toDepartment';
  return (
    <Page title={papers.title}>
      <Tabs
        label={papers.viewsLabel}
        current={view}
        onPick={(next) => setSearch(next === 'toDepartment' ? {} : { view: next })}
        tabs={VIEWS.map((value) => ({ value, content: papers.views[value] }))}
      />
      {view === 'lists' ? <TransferLists /> : <WaitingPapersList key={view} direction={view} />}
    </Page>
  );
}
