import { CallerPanel } from './caller-panel.tsx';
import { useWindowQueue } from './use-queue.ts';
import './queue.css';

/** Above the counter: whom the window has called. Nothing where the window calls nobody, or the queue cannot be read. */
export function CounterStrip() {
  const { data } = useWindowQueue();
  if (!data?.window || (data.lines.length === 0 && !data.current)) return null;
  return (
    <div className="queue-strip no-print">
      <CallerPanel data={data} isAtCounter />
    </div>
  );
}
