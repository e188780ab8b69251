import type { CaseDesk } from '@banshi/contract/case-desk';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField } from '../../../ui/plain-field.tsx';

/** Gives the case to a colleague. */
export function AssignForm({
  desk,
  onAssign,
}: {
  desk: Pick<CaseDesk, 'assignee' | 'colleagues'>;
  onAssign: (staffId: string) => void;
}) {
  const { desk: texts } = useTexts();
  const [chosen, setChosen] = useState('');
  const others = desk.colleagues.filter(({ staffId }) => staffId !== desk.assignee?.staffId);
  return (
    <div className="desk-assign no-print">
      <ChoiceField
        label={texts.assignee}
        value={chosen}
        choices={[
          { key: '', text: texts.choose },
          ...others.map(({ staffId, name }) => ({ key: staffId, text: name })),
        ]}
        onChange={setChosen}
      />
      <Button disabled={chosen === ''} onClick={() => onAssign(chosen)}>
        {texts.assign}
      </Button>
    </div>
  );
}
