import type { PublicGrant } from '@banshi/contract/licences';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { Page } from '../../../frame/page.tsx';
import { PagedPanels } from '../../../frame/paged-panels.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { FactList, type Row } from '../../../ui/fact-list.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { TextField } from '../../../ui/plain-field.tsx';
import { LicenceStanding } from '../licence-standing.tsx';
import { useGrantNumber, usePublicGrants } from './use-public-grants.ts';
import '../licences.css';

/** 公示: the grants of licences, for anybody. */
export function PublicGrantsPage() {
  const { publicGrants: texts } = useTexts();
  const [number, setNumber] = useGrantNumber();
  const query = usePublicGrants(number);
  return (
    <Page title={texts.title}>
      <p>{texts.intro}</p>
      <NumberForm key={number} number={number} onFind={setNumber} />
      <QueryView query={query} rows={6}>
        {(data) => {
          const grants = data.pages.flatMap((page) => page.grants);
          return (
            <>
              {number !== '' && <p role="status">{texts.found(grants.length)}</p>}
              <PagedPanels
                query={query}
                rows={grants}
                rowKey={({ grantId }) => grantId}
                empty={<NoGrants isSearch={number !== ''} />}
                more={texts.more}
              >
                {(grant) => <Grant grant={grant} />}
              </PagedPanels>
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

function NumberForm(props: { number: string; onFind: (number: string) => void }) {
  const { publicGrants: texts } = useTexts();
  const [typed, setTyped] = useState(props.number);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onFind(typed.trim());
  };
  return (
    <search className="no-print">
      <form className="licence-search" onSubmit={submit}>
        <TextField label={texts.number} value={typed} maxLength={100} onChange={setTyped} />
        <Button htmlType="submit" type="primary">
          {texts.find}
        </Button>
        {props.number !== '' && <Button onClick={() => props.onFind('')}>{texts.all}</Button>}
      </form>
    </search>
  );
}

function NoGrants({ isSearch }: { isSearch: boolean }) {
  const { publicGrants: texts } = useTexts();
  return (
    <PageState kind="empty" title={isSearch ? texts.none : texts.empty}>
      {isSearch && texts.noneDetail}
    </PageState>
  );
}

function Grant({ grant }: { grant: PublicGrant }) {
  const { publicGrants: texts } = useTexts();
  return (
    <>
      <h2>{grant.matterName}</h2>
      <FactList rows={useRows(grant)} />
      {grant.edition > 1 && <p className="grant-edition">{texts.edition(grant.edition)}</p>}
    </>
  );
}

function useRows(grant: PublicGrant): readonly Row[] {
  const { publicGrants: texts, licences } = useTexts();
  const { licence } = grant;
  return [
    [texts.holder, grant.holderName],
    [texts.holderNumber, grant.holderNumber],
    [texts.body, grant.bodyName],
    [texts.decision, grant.decisionNo],
    [texts.decidedOn, grant.decidedOn],
    [texts.licence, licence && `${licence.kind} ${licence.number}`],
    [texts.term, licence && licences.termText(licence.from, licence.to ?? licences.forGood)],
    [texts.publishedOn, grant.publishedOn],
    [texts.correction, grant.correction],
    [
      texts.state,
      licence && <LicenceStanding key="state" licence={{ state: licence.state, reminder: null }} />,
    ],
  ];
}
