import { useAnswer } from '../../queries.ts';
import { RoundsTable } from './RoundsTable.tsx';
import { RuleTable } from './RuleTable.tsx';
import { YearlyList } from './YearlyList.tsx';

/** How long what is kept, what is over for longer, and what was decided before. */
export function ListView() {
  const list = useAnswer('retention.list', undefined);
  const rounds = useAnswer('retention.rounds', undefined);
  return (
    <>
      {/* Made anew once it was decided: what was chosen is gone. */}
      <YearlyList key={rounds[0]?.id ?? 'first'} list={list} />
      <RuleTable rules={list.rules} />
      <RoundsTable rounds={rounds} />
    </>
  );
}
