import type { FamilyMember } from '../../shared/content/familyTree.ts';
import type { Spread, SpreadItem } from '../../shared/content/spread.ts';
import type { TimeStrip as Strip, TimeLane, TimeMark } from '../../shared/content/timeStrip.ts';
import { familyTreeNode } from '../../shared/figures/familyTreeSvg.ts';
import { familyTreeText } from '../../shared/figures/familyTreeText.ts';
import { spreadNode } from '../../shared/figures/spreadSvg.ts';
import { timeRange } from '../../shared/figures/timeStripLayout.ts';
import { laidStripNode } from '../../shared/figures/timeStripSvg.ts';
import { markInWords, rangeInWords } from '../../shared/figures/timeStripText.ts';
import { recent } from '../../shared/figures/timeZoom.ts';
import { translator } from '../../shared/strings/index.ts';
import { DefinitionList, FactStrip } from '../components/data/DefinitionList.tsx';
import { FamilyTree } from '../components/figures/FamilyTree.tsx';
import { Figure } from '../components/figures/Figure.tsx';
import { TimeStrip } from '../components/figures/TimeStrip.tsx';
import { ZoomBar } from '../components/figures/ZoomBar.tsx';
import { useRangeLeft } from '../useRangeLeft.ts';
import { zoomWords } from '../zoomWords.ts';
import { Case, Part } from './Case.tsx';
import { longText } from './samples.ts';

const t = translator('fr-CA');

const mark = (
  id: string,
  start: string,
  label: string,
  look: TimeMark['look'],
  end: string | null = null,
): TimeMark => ({ id, recordId: id, start, end, label, words: `${label}, ${start}`, look });

const lane = (id: TimeLane['id'], marks: TimeMark[], undated = 0): TimeLane => ({
  id,
  label: t(`time:lane.${id}`),
  marks,
  undated,
  none: t(`time:none.${id}`),
});

const full: Strip = {
  today: '2026-11-25',
  lanes: [
    lane('stages', [
      mark('s1', '2014-02', 'Émergence', { kind: 'stage', stage: 'emergence' }, '2016-04'),
      mark('s2', '2016-04', 'Pilote', { kind: 'stage', stage: 'experimentation' }, '2018-04'),
      mark('s3', '2018-04', 'Pérennisation', { kind: 'stage', stage: 'sustaining' }),
    ]),
    lane('readings', [
      mark('r1', '2019-05-02', '', {
        kind: 'reading',
        signs: [
          { dimension: 'context', level: 'present' },
          { dimension: 'process', level: 'emerging' },
          { dimension: 'impacts', level: null },
        ],
      }),
    ]),
    lane(
      'effects',
      [
        mark('e1', '2018-06', longText, { kind: 'effect', polarity: 'positive' }),
        mark('e2', '2020-03', 'Des bénévoles se sont épuisés', {
          kind: 'effect',
          polarity: 'negative',
        }),
      ],
      2,
    ),
    lane('diffusions', [mark('d1', '2024', 'Une MRC voisine la reprend', { kind: 'diffusion' })]),
    lane('money', [
      mark('m1', '2025-01', '48 500 $ confirmés', { kind: 'money', state: 'confirmed' }, '2027-12'),
    ]),
    lane('dossiers', []),
  ],
};

const empty: Strip = { ...full, lanes: full.lanes.map(({ id }) => lane(id, [])) };

const member = (key: string, generation: number, title: string, bond: string): FamilyMember => ({
  key,
  initiativeId: generation > 0 ? null : key,
  title,
  generation,
  towards: generation === 0 ? null : 'self',
  bond,
  kind: generation === 0 ? null : 'born_of',
  end: generation < 0 ? 'close' : null,
});
const tree = {
  members: [
    member('self', 0, 'Transport solidaire des rangs', ''),
    member('before', -1, 'Six listes de bénévoles', 'naissance, février 2014'),
    member('after', 1, longText, 'essaimage, 2024'),
  ],
};

const item = (
  id: string,
  transferred: SpreadItem['transferred'],
  to: string,
  statement: string,
): SpreadItem => ({
  id,
  transferred,
  to,
  isToNoted: true,
  statement,
  head: `${t(`vocabulary:transferred.${transferred}`)}, 2024`,
});
const spread = (isEmpty: boolean): Spread => ({
  origin: 'Transport solidaire des rangs',
  none: t('figure:spread.none'),
  modes: (['transfer', 'learning_individuals', 'selection'] as const).map((mode, index) => ({
    mode,
    label: t(`vocabulary:diffusionMode.${mode}`),
    items:
      isEmpty || index === 1
        ? []
        : [
            item(`${mode}1`, 'process', 'CDC voisine, MRC des Coteaux', 'Les trajets partagés.'),
            item(`${mode}2`, 'service', longText, longText),
            item(`${mode}3`, 'approach', 'Bénévoles des rangs', 'L’accueil entre pairs.'),
          ],
  })),
});

const crowded: Strip = {
  ...full,
  lanes: full.lanes.map((one) =>
    one.id === 'effects'
      ? {
          ...one,
          marks: Array.from({ length: 300 }, (_, index) =>
            mark(
              `c${index}`,
              `${2006 + (index % 20)}-${String((index % 12) + 1).padStart(2, '0')}`,
              longText,
              { kind: 'effect', polarity: 'positive' },
            ),
          ),
        }
      : one,
  ),
};

/** A strip that zooms, with its buttons. */
function ZoomedLife(props: { strip: Strip; name: string; years: number | undefined }) {
  const { strip, name, years } = props;
  const all = timeRange(strip, null);
  const [left, setRange] = useRangeLeft(`gallery/${name}`, all);
  const range = left === all && years !== undefined ? recent(strip.today, years) : left;
  return (
    <>
      <ZoomBar
        words={zoomWords(t)}
        rangeInWords={rangeInWords(range, t)}
        range={range}
        all={all}
        today={strip.today}
        onRange={setRange}
      />
      <TimeStrip
        strip={strip}
        range={range}
        all={all}
        onRange={setRange}
        label={t('time:marks')}
        hint={t('time:hint')}
        draw={(laid, palette) => laidStripNode(laid, strip, palette, t, name)}
        tell={(one) => markInWords(one, t)}
        hrefOf={(_lane, one) => `#life/light/${one.mark.id}`}
      />
    </>
  );
}

/** What the page of an initiative is made of: facts, the line of time, the family, what spread. */
export function LifeView() {
  return (
    <Part title="La vie d’une initiative">
      <Case title="En bref" isWide>
        <FactStrip
          facts={[
            { label: 'Étape', value: 'Pérennisation, depuis 2018' },
            { label: 'Depuis la fin du pilote', value: '8 ans' },
            { label: 'Ce qui attend', value: longText },
          ]}
        />
      </Case>
      <Case title="Faits, étiquettes à gauche">
        <DefinitionList facts={[{ label: 'Dernière lecture', value: 'jamais lue' }]} />
      </Case>
      <Case title="Ligne du temps" isWide>
        <ZoomedLife strip={full} name="full" years={undefined} />
      </Case>
      <Case title="Ligne du temps, un mois" isWide>
        <ZoomedLife strip={full} name="month" years={31 / 365} />
      </Case>
      <Case title="Ligne du temps, trente ans, des centaines de repères" isWide>
        <ZoomedLife strip={crowded} name="crowded" years={30} />
      </Case>
      <Case title="Ligne du temps, vide" isWide>
        <ZoomedLife strip={empty} name="empty" years={undefined} />
      </Case>
      <Case title="Filiation" isWide>
        <FamilyTree
          tree={tree}
          label="Membres de la filiation"
          inWords={familyTreeText(tree, t)}
          draw={(width, palette) => familyTreeNode(tree, palette, t, width)}
          memberLabel={({ title }) => title}
          memberHref={(id) => `#life/light/${id}`}
          hiddenLabel={(count) => `${count} plus loin`}
        />
      </Case>
      <Case title="Rayonnement" isWide>
        <Figure
          draw={(width, palette) =>
            spreadNode(spread(false), palette, t, { width, statements: true })
          }
        />
      </Case>
      <Case title="Rayonnement, étroit et vide">
        <Figure
          most={320}
          draw={(width, palette) =>
            spreadNode(spread(true), palette, t, { width, statements: true })
          }
        />
      </Case>
    </Part>
  );
}
