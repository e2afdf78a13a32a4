import { gridVersions } from '../../domain/crosswalk.ts';
import { formatPartialDate } from '../../domain/dates.ts';
import type { BudgetLine } from '../../domain/schemas/funding.ts';
import { midSentence } from '../../strings/midSentence.ts';
import type { BlockInput, DrawBlock } from '../block.ts';
import type { ContentPart } from '../dossierContent.ts';
import { plain } from '../passage.ts';
import { type TimeLaneId, type TimeStrip, timeStrip } from '../timeStrip.ts';
import { listInWords } from '../words.ts';

/** The life of the initiative on one line of years: the strip of its page, without what concerns other funders. */
export const drawTimeline: DrawBlock = (input) => {
  const { t } = input;
  const shown = part(input);
  return {
    title: t('dossier:timeline.title'),
    dimension: null,
    // How to read a figure is said where there is one.
    text: plain(shown.type === 'gap' ? [] : [t('dossier:timeline.reading')]),
    parts: [shown],
  };
};

function part({ source, t }: BlockInput): ContentPart {
  const strip = shownStrip({ source, t });
  if (strip.lanes.length === 0) {
    return { type: 'gap', text: t('dossier:nothingYet') };
  }
  const date = formatPartialDate(source.today);
  const said = [t('dossier:timeline.caption', { date }), ...groupsSaid(strip, t)];
  return { type: 'timeline', strip, caption: said.join(' ') };
}

/** Of which dimension the signs of a reading are, where there are any: the hue alone would not say it on a photocopy. */
function groupsSaid({ lanes }: TimeStrip, t: BlockInput['t']): string[] {
  const signs = lanes.flatMap(({ marks }) =>
    marks.flatMap(({ look }) => (look.kind === 'reading' ? look.signs : [])),
  );
  const dimensions = [...new Set(signs.map(({ dimension }) => dimension))];
  if (dimensions.length === 0) return [];
  const names = dimensions.map((id) => midSentence(t(`vocabulary:dimension.${id}`)));
  return [t('dossier:timeline.groups', { dimensions: listInWords(names, t) })];
}

/** The money is that of the dossier's own budget; to whom other dossiers were sent, and who did not answer our calls, is nobody's business. */
function shownStrip({ source, t }: Pick<BlockInput, 'source' | 't'>): TimeStrip {
  const { initiative, budget, today } = source;
  const versions = gridVersions([source.grid, ...source.gridVersions]);
  const budgets = budget === null ? [] : [{ ...budget, lines: budget.lines.map(asTyped) }];
  const strip = timeStrip(
    {
      initiative: { ...initiative, budgets },
      fundings: [],
      versions,
      sent: [],
      reports: [],
      today,
    },
    t,
  );
  return {
    ...strip,
    lanes: strip.lanes
      .filter(({ id }) => !OURS.has(id))
      .map(({ id, label, marks, undated, none }) => {
        const shown = marks.filter(
          ({ look }) => look.kind !== 'recheck' && look.kind !== 'moneyEnd',
        );
        return { id, label, marks: shown, undated, none };
      })
      // What is empty is for who notes it.
      .filter(({ marks, undated }) => marks.length + undated > 0),
  };
}

/** Lanes that concern us alone, or that another block tells at length. */
const OURS: ReadonlySet<TimeLaneId> = new Set(['milestones', 'dossiers', 'checks', 'measures']);

/** What a line took from a funding is drawn as the line's own: the funding itself is not shown. */
function asTyped(line: BudgetLine): BudgetLine {
  return { ...line, fundingId: null };
}
