import type { MatterDetail } from '@banshi/contract/catalogue';
import { Link, useParams, useSearchParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField } from '../../../ui/plain-field.tsx';
import { useComparison, useMatter } from '../use-matter.ts';
import { ChangeTable } from './change-table.tsx';
import '../catalogue.css';

/** Two versions of a list, side by side where they differ. */
export function ComparisonPage() {
  const { comparison } = useTexts().catalogue;
  const matterId = Number(useParams()['matterId']);
  const query = useMatter(matterId);
  return (
    <Page
      title={comparison.title}
      aside={<Link to={paths.matter.to(matterId)}>{comparison.back}</Link>}
    >
      <QueryView query={query} rows={8}>
        {(matter) => <Comparison matter={matter} />}
      </QueryView>
    </Page>
  );
}

function Comparison({ matter }: { matter: MatterDetail }) {
  const { catalogue } = useTexts();
  const { comparison } = catalogue;
  const [search, setSearch] = useSearchParams();
  const latest = Math.max(1, ...matter.versions.map(({ version }) => version));
  const from = Number(search.get('from') ?? '') || Math.max(1, latest - 1);
  const to = Number(search.get('to') ?? '') || latest;
  const query = useComparison(matter.matterId, from, to);
  const choices = matter.versions.map(({ version }) => ({
    key: String(version),
    text: catalogue.versionTag(version),
  }));
  const compare = (next: { from: string; to: string }) => setSearch(next, { replace: true });
  return (
    <section className="matter-panel">
      <h2>{comparison.between(matter.name, from, to)}</h2>
      <div className="comparison-choice">
        <ChoiceField
          label={comparison.from}
          value={String(from)}
          choices={choices}
          onChange={(key) => compare({ from: key, to: String(to) })}
        />
        <ChoiceField
          label={comparison.to}
          value={String(to)}
          choices={choices}
          onChange={(key) => compare({ from: String(from), to: key })}
        />
      </div>
      <QueryView query={query} rows={6}>
        {({ changes }) => <ChangeTable changes={changes} none={comparison.none} />}
      </QueryView>
    </section>
  );
}
