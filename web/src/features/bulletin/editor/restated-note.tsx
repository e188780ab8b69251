import type { BulletinFigures } from '@banshi/contract/bulletin-file';
import { getBulletinRestatement } from '@banshi/contract/bulletin-restatement';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../../api/call.ts';
import { useTexts } from '../../../text/language.tsx';
import { IssueLink } from '../issues/issue-links.tsx';
import { editedSection } from './edited-file.ts';
import type { EditorState } from './use-editor.ts';

const FLOWS = ['license', 'publicService', 'otherNine'] as const;

/** That figures of the issue before were restated since, and the section that says so in this one. */
export function RestatedNote({ state }: { state: EditorState }) {
  const { restated: texts } = useTexts().bulletinWay;
  const { read, edited, canEdit, change } = state;
  const { draftId, version } = read;
  const { data } = useQuery({
    queryKey: ['bulletin-restatement', draftId, version],
    queryFn: ({ signal }) => call(getBulletinRestatement, { params: { draftId }, signal }),
  });
  if (!data?.restated) return null;
  const { issue, from, to, was, now, note } = data.restated;
  const isAdded = edited.sections.some(
    ({ statistics }) => statistics?.from === from && statistics.to === to,
  );
  const add = () => change({ sections: [...edited.sections, editedSection(note)] });
  return (
    <section className="restated" aria-label={texts.title}>
      <p>
        <strong>{texts.title}</strong> <IssueLink issue={issue} />
        {texts.lead(from, to)}
      </p>
      <ul>
        {FLOWS.filter((name) => differs(was, now, name)).map((name) => (
          <li key={name}>{texts.change(texts.flows[name], { was: was[name], now: now[name] })}</li>
        ))}
      </ul>
      {canEdit && !isAdded && <Button onClick={add}>{texts.add}</Button>}
    </section>
  );
}

function differs(was: BulletinFigures, now: BulletinFigures, name: (typeof FLOWS)[number]) {
  return was[name].accepted !== now[name].accepted || was[name].closed !== now[name].closed;
}
