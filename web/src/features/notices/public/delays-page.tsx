import { DELAY_VIEWS } from '@banshi/contract/notice-words';
import type { PublicDelays } from '@banshi/contract/public-delays';
import { Button } from 'antd';
import { Page } from '../../../frame/page.tsx';
import { PagedPanels } from '../../../frame/paged-panels.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { DelayFacts } from './delay-facts.tsx';
import { type DelayChoice, useDelayChoice, usePublicDelays } from './use-delays.ts';
import './delays.css';

/** 超期公开: the cases of each body that are over their limit, and why, for anybody. */
export function DelaysPage() {
  const { publicDelays: texts } = useTexts();
  const [choice, choose] = useDelayChoice();
  const query = usePublicDelays(choice);
  const tabs = DELAY_VIEWS.map((value) => ({ value, content: texts.views[value] }));
  return (
    <Page title={texts.title}>
      <p>{texts.intro}</p>
      <div className="no-print">
        <Tabs
          label={texts.viewsLabel}
          current={choice.view}
          onPick={(view) => choose({ view, bodyId: undefined })}
          tabs={tabs}
        />
      </div>
      <QueryView query={query} rows={6}>
        {(data) => (
          <>
            <Bodies bodies={data.pages[0]?.bodies ?? []} choice={choice} choose={choose} />
            <PagedPanels
              query={query}
              rows={data.pages.flatMap(({ delays }) => delays)}
              rowKey={({ delayId }) => delayId}
              empty={<PageState kind="empty" title={texts.empty[choice.view]} />}
              more={texts.more}
            >
              {(delay) => (
                <>
                  <h2>{delay.matterName}</h2>
                  <DelayFacts delay={delay} />
                </>
              )}
            </PagedPanels>
          </>
        )}
      </QueryView>
    </Page>
  );
}

interface BodiesProps {
  readonly bodies: PublicDelays['bodies'];
  readonly choice: DelayChoice;
  readonly choose: (choice: DelayChoice) => void;
}

/** The bodies that are late, with how many cases; one of them alone, or all. */
function Bodies({ bodies, choice, choose }: BodiesProps) {
  const { publicDelays: texts } = useTexts();
  const { view, bodyId } = choice;
  if (bodies.length < 2 && bodyId === undefined) return null;
  const all = { bodyId: undefined, label: texts.allBodies };
  const each = bodies.map(({ name, cases, ...one }) => ({
    ...one,
    label: texts.body(name, cases),
  }));
  return (
    <fieldset className="delay-bodies no-print">
      <legend>{texts.bodies}</legend>
      {[all, ...each].map((one) => (
        <Button
          key={one.label}
          size="small"
          type={one.bodyId === bodyId ? 'primary' : 'default'}
          aria-pressed={one.bodyId === bodyId}
          onClick={() => choose({ view, bodyId: one.bodyId })}
        >
          {one.label}
        </Button>
      ))}
    </fieldset>
  );
}
