import type { Phrasebook } from '@banshi/contract/workplace';
import { Page } from '../../../frame/page.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { PhraseList } from '../materials/phrase-list.tsx';
import { type PhraseShelf, usePhrasebook, useSetPhrases } from './use-phrasebook.ts';
import './phrasebook.css';

/** What is said so often that it need not be typed: one's own, and that of one's body. */
export function PhrasebookPage() {
  const { phrasebook: texts } = useTexts();
  const query = usePhrasebook();
  return (
    <Page title={texts.title}>
      <QueryView query={query} rows={8}>
        {(book) => (
          <>
            <Shelf shelf="own" title={texts.own} phrases={book.own} mayEdit />
            <OfBody book={book} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function OfBody({ book: { body } }: { book: Phrasebook }) {
  const { phrasebook: texts } = useTexts();
  const { mayEdit, shortName } = body;
  return (
    <>
      <Shelf
        shelf="opinion"
        title={texts.opinionOf(shortName)}
        phrases={body.opinion}
        mayEdit={mayEdit}
      />
      <Shelf
        shelf="defect"
        title={texts.defectOf(shortName)}
        phrases={body.defect}
        mayEdit={mayEdit}
      />
      {!mayEdit && <p className="faint">{texts.whoEdits}</p>}
    </>
  );
}

function Shelf(props: {
  shelf: PhraseShelf;
  title: string;
  phrases: readonly string[];
  mayEdit: boolean;
}) {
  const { phrasebook: texts } = useTexts();
  const save = useSetPhrases(props.shelf);
  return (
    <section className="phrase-shelf" aria-label={props.title}>
      <h2>{props.title}</h2>
      {props.mayEdit ? (
        <PhraseList label={props.title} hint={texts.hint} phrases={props.phrases} save={save} />
      ) : (
        <Read phrases={props.phrases} />
      )}
    </section>
  );
}

function Read({ phrases }: { phrases: readonly string[] }) {
  const { phrasebook: texts } = useTexts();
  if (phrases.length === 0) return <p className="faint">{texts.none}</p>;
  return (
    <ul>
      {phrases.map((phrase) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  );
}
