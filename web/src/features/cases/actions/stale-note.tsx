import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useSentence } from '../../../frame/use-sentence.ts';
import { useTexts } from '../../../text/language.tsx';

/** Somebody was faster: who did what, and the way to look without losing what was typed. */
export function StaleNote({ error, caseId }: { error: unknown; caseId: string }) {
  const { stale } = useTexts().casePage;
  const sentence = useSentence();
  const client = useQueryClient();
  return (
    <Alert
      type="warning"
      role="alert"
      title={stale.title}
      description={
        <>
          <p>{sentence(error)}</p>
          <Button onClick={() => void client.invalidateQueries({ queryKey: ['case', caseId] })}>
            {stale.take}
          </Button>
        </>
      }
    />
  );
}
