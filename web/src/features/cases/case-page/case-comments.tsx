import type { CaseComment } from '@banshi/contract/case-desk';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { ParagraphField } from '../../../ui/plain-field.tsx';
import { useDeskAct } from './use-desk.ts';

/** What colleagues say of the case, and the way to say something. */
export function CaseComments({
  caseId,
  comments,
}: {
  caseId: string;
  comments: readonly CaseComment[];
}) {
  const { desk: texts } = useTexts();
  const act = useDeskAct(caseId);
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    act.mutate({ act: 'comment', text: text.trim() }, { onSuccess: () => setText('') });
  };
  return (
    <>
      <h3>{texts.comments}</h3>
      <ol className="desk-comments">
        {comments.map((one) => (
          <Comment
            key={one.commentId}
            comment={one}
            onTakeBack={() => act.mutate({ act: 'takeBack', commentId: one.commentId })}
          />
        ))}
      </ol>
      <form className="no-print" onSubmit={submit}>
        <ParagraphField label={texts.newComment} value={text} onChange={setText} />
        <p className="faint">{texts.commentHint}</p>
        <ProblemNote error={act.error} />
        <Button htmlType="submit" disabled={text.trim() === ''} loading={act.isPending}>
          {texts.comment}
        </Button>
      </form>
    </>
  );
}

function Comment({ comment, onTakeBack }: { comment: CaseComment; onTakeBack: () => void }) {
  const { desk: texts } = useTexts();
  const formats = useFormats();
  return (
    <li>
      <p className="story-head">
        <span>{formats.moment(comment.at)}</span>
        <span>{comment.byName}</span>
      </p>
      {comment.text === null ? (
        <p className="faint">{texts.takenBack}</p>
      ) : (
        <p>
          {comment.text}{' '}
          {comment.mayTakeBack && (
            <Button
              size="small"
              className="no-print"
              aria-label={texts.takeBackOf(comment.text)}
              onClick={onTakeBack}
            >
              {texts.takeBack}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}
