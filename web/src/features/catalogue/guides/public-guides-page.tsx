import { listServiceGuides } from '@banshi/contract/matter-guides';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { Page } from '../../../frame/page.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { TextField } from '../../../ui/plain-field.tsx';
import { GuideLinks } from './guide-links.tsx';
import './guides.css';

/** 办事指南: what may be applied for, with the guide of each matter, for anybody. */
export function PublicGuidesPage() {
  const { guides: texts } = useTexts();
  const [search, setSearch] = useSearchParams();
  const words = search.get('words') ?? '';
  const query = useQuery({
    queryKey: ['matter-guides', words],
    queryFn: ({ signal }) =>
      call(listServiceGuides, { query: { words: words === '' ? undefined : words }, signal }),
    placeholderData: keepPreviousData,
  });
  const find = (typed: string) =>
    setSearch(typed === '' ? {} : { words: typed }, { replace: true });
  return (
    <Page title={texts.title}>
      <p>{texts.intro}</p>
      <WordsForm key={words} words={words} onFind={find} />
      <QueryView query={query} rows={8}>
        {({ guides, total }) =>
          guides.length === 0 ? (
            <PageState kind="empty" title={texts.none}>
              {texts.noneDetail}
            </PageState>
          ) : (
            <>
              <p role="status">
                {total > guides.length ? texts.some(guides.length, total) : texts.all(total)}
              </p>
              <ul className="guide-list">
                {guides.map((guide) => (
                  <li key={guide.taskCode}>
                    <span className="guide-name">{guide.name}</span>
                    <span className="faint">{guide.departmentName}</span>
                    <GuideLinks taskCode={guide.taskCode} name={guide.name} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function WordsForm(props: { words: string; onFind: (words: string) => void }) {
  const { guides: texts } = useTexts();
  const [typed, setTyped] = useState(props.words);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onFind(typed.trim());
  };
  return (
    <search className="no-print">
      <form className="guide-search" onSubmit={submit}>
        <TextField label={texts.words} value={typed} maxLength={100} onChange={setTyped} />
        <Button htmlType="submit" type="primary">
          {texts.find}
        </Button>
        {props.words !== '' && <Button onClick={() => props.onFind('')}>{texts.toAll}</Button>}
      </form>
    </search>
  );
}
