import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSession } from '../api/session.ts';
import { useFormats, useTexts } from '../text/language.tsx';

/** Below whatever is printed: the moment of printing, and who prints it. */
export function PrintFoot() {
  const { shell } = useTexts();
  const formats = useFormats();
  const { name } = useSession();
  const [moment, setMoment] = useState(formats.now);
  useEffect(() => {
    const renew = () => flushSync(() => setMoment(formats.now()));
    window.addEventListener('beforeprint', renew);
    return () => window.removeEventListener('beforeprint', renew);
  }, [formats]);
  return <p className="print-only">{shell.footnote(moment, name)}</p>;
}
